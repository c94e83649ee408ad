//! Taking AC that do not belong there out of an activité.

use crate::{
    edit::{Edit, member},
    programme::{Ac, Activite, Critere, Element, Id, Programme},
};

/// The edit by which the activité, and its critères, leave these AC alone.
///
/// None unless they are fewer than those that stay: where most of what it is tied to is out of place, it may be the
/// activité that is.
pub(super) fn untie(programme: &Programme, activite: &Activite, strays: &[&Id<Ac>]) -> Option<Edit> {
    let kept = activite.acs().filter(|ac| !strays.contains(ac)).count();
    if strays.is_empty() || strays.len() >= kept {
        return None;
    }
    let tied = strays.iter().flat_map(|ac| {
        let held = [("travaille", &activite.travaille), ("evalue", &activite.evalue)];
        let held = held.into_iter().filter(|(_, acs)| acs.contains(*ac));
        let own = held.map(|(field, _)| member(programme, &activite.target(), field, ac.as_str(), false));
        let observing = activite.criteres.iter().filter(|it| it.acs.contains(*ac));
        own.chain(observing.map(|it: &Critere| member(programme, &it.target(), "acs", ac.as_str(), false)))
    });
    tied.collect::<Result<_, _>>().ok().map(Edit::Batch)
}
