//! What others did comes in.

use std::time::Duration;

use super::app::{App, Stage, Tone};
use crate::{sentences, store::StoreError, t};

/// How long what a key brought stays, before it gives way to what others do.
const HEARING: Duration = Duration::from_secs(1);

impl App {
    /// Looks whether others have edited. True when the screen has something new to show.
    pub fn look_around(&mut self) -> bool {
        let news = match &mut self.stage {
            Stage::Work(work) => work.refresh().map(|news| {
                let last = news.last()?;
                let resume = sentences::describe(last, work.session.programme(), &self.i18n);
                Some(t!(self.i18n, "avis-autrui", auteur = last.author.clone(), resume = resume))
            }),
            Stage::Home { store, home } => match store.changed_elsewhere() {
                Ok(true) => home.refresh(store).map(|()| Some(String::new())),
                Ok(false) => Ok(None),
                Err(error) => Err(error),
            },
            Stage::Moving => Ok(None),
        };
        if let Err(error @ (StoreError::Removed { .. } | StoreError::Erased(_))) = &news {
            return self.come_home(error);
        }
        let moved = self.look_for_others();
        match news {
            Ok(None) if self.rumour.is_none() || self.is_heard() => return moved,
            Ok(None) => {}
            Ok(Some(text)) if text.is_empty() => {}
            Ok(Some(text)) => self.rumour = Some(text),
            // Said once: an error that lasts must not send a frame at every look.
            Err(error) if self.notice.as_ref().is_some_and(|it| it.text == self.tell(&error)) => return moved,
            Err(error) => self.fail(&error),
        }
        if !self.is_heard()
            && let Some(text) = self.rumour.take()
        {
            self.say(text, Tone::Plain);
        }
        self.settle();
        true
    }

    /// The programme is there no more: back to the list, with the reason. What is being typed stays in sight until it
    /// is left. True when there is something to draw.
    fn come_home(&mut self, why: &StoreError) -> bool {
        let text = self.tell(why);
        if self.overlay.is_some() {
            let Some(work) = self.current_mut() else { return false };
            if std::mem::replace(&mut work.is_gone, true) {
                return false;
            }
        } else {
            match std::mem::replace(&mut self.stage, Stage::Moving) {
                Stage::Work(work) => self.close(work),
                stage => self.stage = stage,
            }
            self.settle();
        }
        self.say(text, Tone::Bad);
        true
    }

    /// Whether the user is still reading what their own last key brought.
    fn is_heard(&self) -> bool {
        self.notice.is_some() && self.pressed.elapsed() < HEARING
    }
}
