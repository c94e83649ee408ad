//! `tapis delete`: a programme goes to the bin, or for good.

use clap::ArgMatches;

use super::{Answer, Context, Failure, Verb, args, confirm::confirm, reference::Reference};
use crate::{
    sentences,
    store::{Overview, Store, StoreError},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "delete",
    alias: Some("supprimer"),
    about: |i18n| t!(i18n, "cli-delete"),
    example: "tapis delete but-sd",
    args: |command, i18n| {
        command
            .arg(args::stored_id(i18n))
            .arg(args::switch("purge", t!(i18n, "arg-purge")))
            .arg(args::switch("yes", t!(i18n, "arg-yes")))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let id = match Reference::parse(args::text(args, "id")) {
        Reference::Stored(id) => id,
        Reference::File(file) => return Err(Failure::NotStored(file)),
    };
    let store = context.store_of(id)?;
    let purge = args.get_flag("purge");
    let programme = find(&store, id, purge)?;
    if !args.get_flag("yes") {
        let compte = sentences::overview(&programme, i18n);
        let question = match purge {
            false => t!(i18n, "supprimer-question", id = id, compte = compte),
            true => t!(i18n, "purger-question", id = id, compte = compte),
        };
        confirm(&question, sentences::company(&store.company(id)?, i18n), context)?;
    }
    if purge {
        store.erase(&[id])?;
        return Ok(Answer::text(t!(i18n, "purger-fait", id = id)));
    }
    store.remove(id, &context.author)?;
    Ok(Answer::text(t!(i18n, "supprimer-fait", id = id)))
}

/// The programme to delete: what is in the bin can only be erased.
fn find(store: &Store, id: &str, purge: bool) -> Result<Overview, Failure> {
    if let Some(used) = store.list()?.into_iter().find(|it| it.id.as_str() == id) {
        return Ok(used);
    }
    match store.bin()?.into_iter().find(|it| it.programme.id.as_str() == id) {
        Some(it) if purge => Ok(it.programme),
        Some(it) => Err(StoreError::Removed { id: id.to_owned(), at: it.at, by: it.by }.into()),
        None => Err(StoreError::Unknown(id.to_owned()).into()),
    }
}
