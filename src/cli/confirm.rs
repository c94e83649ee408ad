//! Asking before something that cannot be unsaid.

use std::io::{self, BufRead, IsTerminal, stderr, stdin};

use super::{Context, Failure, answer::printable};
use crate::t;

/// Goes on only when the person at the terminal agrees; `before` is said first.
///
/// # Errors
/// [`Failure::YesNeeded`] when there is nobody to ask, [`Failure::NotConfirmed`] when they disagree.
pub(super) fn confirm(question: &str, before: Option<String>, context: &Context<'_>) -> Result<(), Failure> {
    // The terminal of this machine is not that of whoever asks from elsewhere.
    if context.guest.is_some() || !stdin().is_terminal() || !stderr().is_terminal() {
        return Err(Failure::YesNeeded);
    }
    if let Some(before) = before {
        eprintln!("{}", printable(&before));
    }
    eprint!("{} ", printable(question));
    let mut answer = String::new();
    stdin().lock().read_line(&mut answer).map_err(unheard)?;
    let yes = t!(context.i18n, "reponses-oui");
    let agreed = yes.split_whitespace().any(|it| it == answer.trim().to_lowercase());
    if agreed { Ok(()) } else { Err(Failure::NotConfirmed) }
}

fn unheard(_: io::Error) -> Failure {
    Failure::YesNeeded
}
