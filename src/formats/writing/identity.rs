//! What a framework is called outside: by its programme and, where another system has to keep them apart, by parcours
//! and version. What it holds keeps its identifiers.

use crate::{
    formats::{orebut::one_line, writing::written::Options},
    programme::{Programme, slug},
};

/// The identity of one export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::formats) struct Identity {
    pub programme: String,
    pub intitule: String,
    /// The code of a parcours.
    pub parcours: Option<String>,
    pub version: Option<String>,
}

impl Identity {
    pub(crate) fn of(programme: &Programme, options: &Options) -> Self {
        let parcours = options.parcours.as_ref().and_then(|it| programme.get(it));
        let parcours = parcours.map(|it| if it.code.is_empty() { it.id.to_string() } else { it.code.clone() });
        let intitule = programme.intitule.trim();
        let intitule = if intitule.is_empty() { programme.id.as_str() } else { intitule };
        let version = options.version.clone().filter(|it| !slug(it).is_empty());
        Self { programme: programme.id.to_string(), intitule: intitule.to_owned(), parcours, version }
    }

    fn parts(&self) -> impl Iterator<Item = &String> {
        self.parcours.iter().chain(&self.version)
    }

    /// `but-ecr-res-2027`.
    pub(crate) fn id(&self) -> String {
        let parts = self.parts().map(|it| format!("-{}", slug(it)));
        format!("{}{}", self.programme, parts.collect::<String>())
    }

    /// ` (RES, 2027)`; nothing when the name of the programme says all.
    pub(crate) fn mark(&self) -> String {
        let parts: Vec<&str> = self.parts().map(String::as_str).collect();
        if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
    }

    /// `Économie circulaire (RES, 2027)`.
    pub(crate) fn title(&self) -> String {
        format!("{}{}", self.intitule, self.mark())
    }
}

/// A title without the mark that an identity puts behind it.
pub(in crate::formats) fn without_mark(title: &str) -> &str {
    let bare = title.trim_end().strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
    bare.map_or(title, |(bare, _)| bare.trim_end())
}

/// Whether `id` is what an export of `programme` is called, and its title that of the programme.
pub(in crate::formats) fn is_of(programme: &Programme, id: &str, title: &str) -> bool {
    let Some(rest) = id.strip_prefix(programme.id.as_str()) else { return false };
    if rest.is_empty() {
        return true;
    }
    let Some(rest) = rest.strip_prefix('-') else { return false };
    let codes = programme.parcours.iter().flat_map(|it| [slug(&it.code), it.id.to_string()]);
    let is_parcours = codes.filter(|it| !it.is_empty()).any(|it| rest == it);
    let bare = without_mark(title);
    // Of two programmes `but` and `but-2`, one is no version of the other; the title says which it is.
    let known = Identity::of(programme, &Options::default()).intitule;
    is_parcours || bare != title && one_line(&known).starts_with(bare.trim_end_matches('…').trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Id, sample::Sample};

    #[test]
    fn parcours_and_version_are_told_apart_and_known_again() {
        let mut programme = Sample::but().parcours("Res", &[]).build();
        programme.intitule = "Économie".into();
        let options =
            Options { parcours: Some(Id::from_label("res")), version: Some("2027".into()), ..Options::default() };
        let identity = Identity::of(&programme, &options);
        assert_eq!(identity.id(), format!("{}-res-2027", programme.id));
        assert_eq!(identity.title(), "Économie (Res, 2027)");
        assert_eq!(without_mark(&identity.title()), "Économie");
        assert!(is_of(&programme, &identity.id(), &identity.title()));
        assert!(is_of(&programme, programme.id.as_str(), "Autrement"));
        assert!(is_of(&programme, &format!("{}-res", programme.id), "Autrement"));
        assert!(!is_of(&programme, &format!("{}-2", programme.id), "Économie"));
        assert!(!is_of(&programme, &format!("{}2", programme.id), "Économie (2)"));
    }
}
