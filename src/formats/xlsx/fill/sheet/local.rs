//! Elements by their name.

use roxmltree::Node;

pub(in crate::formats::xlsx::fill) trait Local {
    /// Whatever its prefix: drawings have one.
    fn has_tag_name_local(&self, name: &str) -> bool;

    /// Without a prefix: what is written anew has none.
    fn has_bare_name(&self, name: &str) -> bool;
}

impl Local for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }

    fn has_bare_name(&self, name: &str) -> bool {
        let tag = || self.document().input_text().get(self.range().start + 1..)?.strip_prefix(name);
        self.has_tag_name_local(name) && tag().is_some_and(|it| !it.starts_with(':'))
    }
}
