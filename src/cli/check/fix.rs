//! `tapis check --fix`: applies the remedies, as one step that its author can take back.

use super::{
    super::{Context, Failure, reference::Reference},
    Asked,
    checked::holds_in,
};
use crate::{
    edit::Edit,
    programme::Programme,
    rules::{self, Diagnostic, Mended},
    sentences::describe_edit,
    store::Origin,
    t,
};

/// Applies the remedies of what is asked for, or says which it would apply; gives what is to be told.
///
/// A file is left alone: writing it again would lose its comments.
pub fn fix(context: &Context<'_>, ids: &[&str], asked: &Asked<'_>, dry_run: bool) -> Result<Vec<String>, Failure> {
    // What cannot be done is known before anything is.
    for id in ids {
        if let (Reference::File(file), false) = (Reference::parse(id), dry_run) {
            return Err(Failure::FixedFile(file));
        }
        asked.parcours(&context.programme(id)?)?;
    }
    let mut told = Vec::new();
    for id in ids {
        told.extend(if dry_run { plan(context, id, asked)? } else { mend(context, id, asked)? });
    }
    Ok(told)
}

fn plan(context: &Context<'_>, id: &str, asked: &Asked<'_>) -> Result<Vec<String>, Failure> {
    let programme = context.programme(id)?;
    let mended = remedies(&programme, asked)?;
    let head = t!(context.i18n, "check-remedes-a-blanc", n = mended.len(), programme = programme.id.as_str());
    Ok(tell(context, head, &mended, &programme))
}

fn mend(context: &Context<'_>, id: &str, asked: &Asked<'_>) -> Result<Vec<String>, Failure> {
    let mut store = context.store_of(id)?;
    let mut snapshot = store.load(id)?;
    let mended = remedies(&snapshot.programme, asked)?;
    let head = t!(context.i18n, "check-remedes", n = mended.len(), programme = id);
    let told = tell(context, head, &mended, &snapshot.programme);
    if !mended.is_empty() {
        let edit = Edit::Batch(mended.into_iter().map(|it| it.edit).collect());
        store.apply(&mut snapshot, edit, &context.author, Origin::Edit)?;
    }
    Ok(told)
}

fn remedies(programme: &Programme, asked: &Asked<'_>) -> Result<Vec<Mended>, Failure> {
    let parcours = asked.parcours(programme)?.map(|it| &it.id);
    let wanted = |it: &Diagnostic| asked.filter.wants(it.rule, it.severity) && holds_in(it, parcours);
    Ok(rules::mend(programme, wanted))
}

/// One line for each remedy; objects are called what they are called before.
fn tell(context: &Context<'_>, head: String, mended: &[Mended], before: &Programme) -> Vec<String> {
    let line =
        |it: &Mended| format!("  {}  {}", it.diagnostic.rule.code, describe_edit(&it.edit, before, context.i18n));
    std::iter::once(head).chain(mended.iter().map(line)).collect()
}
