//! What whoever opens the workshop has decided.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use super::log::Form;
use crate::{i18n::Lang, tui::hall::Address};

#[derive(Debug, Clone)]
pub struct Options {
    pub db: PathBuf,
    /// The name of whoever opens it.
    pub author: String,
    /// The language of those whose terminal names none.
    pub lang: Lang,
    /// Where it listens.
    pub listen: Vec<SocketAddr>,
    /// The programmes that it is about; None: all.
    pub programmes: Option<Vec<String>>,
    /// The file of keys.
    pub keys: PathBuf,
    /// The user name under which anybody may look on.
    pub anonymous: Option<String>,
    /// Whether those who look on may write remarques.
    pub remarques: bool,
    /// How long somebody may type nothing before they are sent home; None: as long as they like.
    pub idle: Option<Duration>,
    /// What participants are told to type.
    pub address: Address,
    /// The invitation to show on the wall.
    pub code: Option<String>,
    pub log: Form,
}
