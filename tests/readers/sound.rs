//! What must hold of everything that was read, and of every refusal.

use std::{cell::OnceCell, path::Path};

use tapis::{
    edit,
    formats::{
        Completed, FormatError, Imported, Warning,
        registry::Format,
        toml_file,
        writing::written::{Options, Written},
    },
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
    sentences::Voice,
};

thread_local! {
    static WORDS: OnceCell<I18n> = const { OnceCell::new() };
    static SAMPLE: OnceCell<Programme> = const { OnceCell::new() };
}

/// The words of the interface: making them takes longer than most attempts.
pub(super) fn with_words<T>(then: impl FnOnce(&I18n) -> T) -> T {
    WORDS.with(|it| then(it.get_or_init(|| I18n::new(Lang::Fr))))
}

/// A small programme that has something of everything.
pub(super) fn with_sample<T>(then: impl FnOnce(&Programme) -> T) -> T {
    let read = || toml_file::read(Path::new("complet.toml"), include_str!("../fixtures/complet.toml")).unwrap();
    SAMPLE.with(|it| then(it.get_or_init(read)))
}

/// A programme that was read, or a refusal that says why in words.
pub(super) fn imported(read: Result<Imported, FormatError>) -> Option<Programme> {
    match read {
        Ok(Imported { programme, warnings }) => {
            warned(&warnings);
            // As files are taken in: what commands a terminal goes.
            let programme = edit::admitted(&programme);
            programme_is_sound(&programme);
            Some(programme)
        }
        Err(error) => {
            refused(&error);
            None
        }
    }
}

/// What a file adds to `before` can be added to it, and taken back.
pub(super) fn completed(before: &Programme, read: Result<Completed, FormatError>) {
    match read {
        Ok(Completed { edit, warnings, .. }) => {
            warned(&warnings);
            let mut after = before.clone();
            // Values that no programme holds are refused when they are applied.
            if let Ok(done) = edit::apply(&mut after, edit) {
                programme_is_sound(&after);
                edit::apply(&mut after, done.inverse()).expect("what was done can be taken back");
            }
            assert_eq!(after, *before);
        }
        Err(error) => refused(&error),
    }
}

/// A programme that holds together, and that its own file carries whole.
pub(super) fn programme_is_sound(programme: &Programme) {
    programme.check_integrity().expect("what was read holds together");
    let text = toml_file::write(programme);
    let back = toml_file::read(Path::new("back.toml"), &text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(back, *programme, "{text}");
}

/// What `format` writes of a programme can be read, and after once comes back the same: the first time, what the format
/// writes otherwise than it found it may change. Gives what it could not carry that first time.
pub(super) fn comes_back(format: &str, programme: &Programme) -> Vec<String> {
    let format = Format::named(format).expect("it is a format");
    let (losses, once) = there_and_back(format, programme);
    let (_, twice) = there_and_back(format, &once);
    assert_eq!(twice, once);
    losses
}

/// The same of a format that carries all that it gave.
pub(super) fn comes_back_whole(format: &str, programme: &Programme) {
    assert_eq!(comes_back(format, programme), [""; 0]);
}

fn there_and_back(format: &Format, programme: &Programme) -> (Vec<String>, Programme) {
    let read = format.read.expect("it can be read");
    let Written { files, losses, .. } =
        with_words(|words| format.export(programme, &Options::default(), words, &mut unwatched))
            .expect("what was read can be written");
    let files: Vec<_> = files.into_iter().map(|it| (it.suffix.as_ref().into(), it.bytes)).collect();
    let back = read(&files).unwrap_or_else(|error| panic!("{error}"));
    (losses, back.programme)
}

pub(super) fn refused(error: &FormatError) {
    with_words(|words| {
        assert!(words.has_file_message(error.code), "{}", error.code);
        assert!(!Voice::new(words).say(error).is_empty());
    });
}

fn warned(warnings: &[Warning]) {
    with_words(|words| {
        for warning in warnings {
            assert!(words.has_file_message(warning.code), "{}", warning.code);
        }
    });
}
