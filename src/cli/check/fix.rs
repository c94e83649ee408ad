//! `tapis check --fix`: applies the remedies, as one step that its author can take back.

use std::{fs, path::Path};

use super::{
    super::{Context, Failure, reference::Reference, writing::write_file},
    Asked,
};
use crate::{
    edit::{self, Edit},
    formats::{reading::sources::SourceError, toml_file},
    programme::Programme,
    rules::{self, Diagnostic, Mended},
    sentences::describe_edit,
    store::Origin,
    t,
};

/// Applies the remedies of what is asked for, or says which it would apply; gives what is to be told.
pub(super) fn fix(
    context: &Context<'_>,
    ids: &[&str],
    asked: &Asked<'_>,
    dry_run: bool,
) -> Result<Vec<String>, Failure> {
    // What cannot be done is known before anything is.
    for id in ids {
        asked.parcours(&context.programme(id)?)?;
    }
    let mut told = Vec::new();
    for id in ids {
        told.extend(match Reference::parse(id) {
            _ if dry_run => plan(context, id, asked)?,
            Reference::Stored(id) => mend(context, id, asked)?,
            Reference::File(file) => mend_file(context, id, &file, asked)?,
        });
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
    let store = context.store_of(id)?;
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

/// A file keeps its comments and its layout.
fn mend_file(context: &Context<'_>, id: &str, file: &Path, asked: &Asked<'_>) -> Result<Vec<String>, Failure> {
    let unreadable = |error| SourceError::Unreadable { file: file.to_owned(), error };
    let text = fs::read_to_string(file).map_err(unreadable)?;
    let before = context.programme(id)?;
    let mended = remedies(&before, asked)?;
    let told = tell(context, t!(context.i18n, "check-remedes", n = mended.len(), programme = id), &mended, &before);
    if !mended.is_empty() {
        let refused = || Failure::FixedFile(file.to_owned());
        let mut after = before;
        let edit = Edit::Batch(mended.into_iter().map(|it| it.edit).collect());
        let edit = edit::apply(&mut after, edit).map_err(|_| refused())?;
        let amended = toml_file::amend(&text, &edit, &after).ok_or_else(refused)?;
        write_file(file, amended.as_bytes(), true)?;
    }
    Ok(told)
}

fn remedies(programme: &Programme, asked: &Asked<'_>) -> Result<Vec<Mended>, Failure> {
    let parcours = asked.parcours(programme)?.map(|it| &it.id);
    let wanted = |it: &Diagnostic| asked.filter.wants(it.rule, it.severity) && it.concerns(parcours);
    Ok(rules::mend(programme, wanted))
}

/// One line for each remedy; objects are called what they are called before.
fn tell(context: &Context<'_>, head: String, mended: &[Mended], before: &Programme) -> Vec<String> {
    let line =
        |it: &Mended| format!("  {}  {}", it.diagnostic.rule.code, describe_edit(&it.edit, before, context.i18n));
    std::iter::once(head).chain(mended.iter().map(line)).collect()
}
