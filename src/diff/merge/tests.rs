use serde_json::json;

use super::*;
use crate::{
    edit::{apply, delete, set},
    programme::{Ac, Element, Id, Location, Object, Remarque, sample::Sample},
};

fn base() -> Programme {
    Sample::but()
        .competence("Traiter", &["AC11.01 AC11.02 AC11.03", "AC21.01"])
        .competence("Vendre", &["AC12.01"])
        .parcours("A", &[(1, "Traiter", 1)])
        .parcours("B", &[(1, "Traiter", 1)])
        .ue(1, "UE1.1", "traiter", 30)
        .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
        .ressource(1, "R1.02", |it| it)
        .ressource(2, "R2.01", |it| it)
        .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").poids("UE1.1", "2"))
        .build()
}

fn after(change: impl FnOnce(&mut Programme)) -> Programme {
    let mut programme = base();
    change(&mut programme);
    programme
}

fn without(programme: &mut Programme, kind: Kind, id: &str) {
    let edit = delete(programme, &Target::new(kind, id)).unwrap();
    apply(programme, edit).unwrap();
}

fn write(programme: &mut Programme, kind: Kind, id: &str, field: &str, value: impl Into<Value>) {
    let edit = set(programme, &Target::new(kind, id), Path::field(field), value).unwrap();
    apply(programme, edit).unwrap();
}

fn merge(ours: &Programme, theirs: &Programme, settled: &Settled) -> Merged {
    let base = base();
    let merge = |ours, theirs| Merge { base: Some(&base), ours, theirs, namesakes: Namesakes::FirstKeeps };
    let merged = merge(ours, theirs).carry_out(settled).unwrap();
    let other = |it: &Subject, side: &Side| (it.clone(), side.other());
    let turned = settled.iter().map(|(subject, side)| other(subject, side)).collect();
    let mirror = merge(theirs, ours).carry_out(&turned).unwrap();
    assert_eq!(merged.clashes.len(), mirror.clashes.len());
    if merged.clashes.is_empty() {
        assert_eq!(merged.programme, mirror.programme);
    }
    merged
}

fn clean(ours: &Programme, theirs: &Programme) -> Programme {
    let merged = merge(ours, theirs, &Settled::new());
    assert_eq!(merged.clashes, []);
    merged.programme
}

fn only(merged: &Merged) -> &Clash {
    let [clash] = &merged.clashes[..] else { panic!("{:?}", merged.clashes) };
    clash
}

fn codes<T: Element>(all: &[T]) -> Vec<String> {
    all.iter().map(|it| it.label().to_string()).collect()
}

#[test]
fn what_only_one_of_both_did_is_done() {
    let ours = after(|it| {
        write(it, Kind::Activite, "r1-01", "libelle", "Lire");
        it.activites.rotate_left(1);
        it.activites[0].mots_cles = vec!["SQL".into()];
        without(it, Kind::Competence, "vendre");
    });
    let theirs = after(|it| {
        write(it, Kind::Activite, "r1-01", "description", "En TD");
        it.activites[0].evalue.insert(Id::from_label("AC11.02"));
        let acs = &mut it.competences[0].niveaux[0].acs;
        acs.insert(1, Ac { id: Id::from_label("new"), code: "AC11.04".into(), libelle: "Neuf".into() });
    });
    let merged = clean(&ours, &theirs);
    let r = merged.activites.iter().find(|it| it.code == "R1.01").unwrap();
    assert_eq!((r.libelle.as_str(), r.description.as_str(), r.evalue.len()), ("Lire", "En TD", 1));
    assert_eq!(codes(&merged.activites), codes(&ours.activites));
    assert_eq!(codes(&merged.competences[0].niveaux[0].acs), ["AC11.01", "AC11.04", "AC11.02", "AC11.03"]);
    assert_eq!(merged.competences.len(), 1);
}

#[test]
fn one_field_that_both_changed_is_a_conflict_with_its_three_values() {
    let change = |text: &str| after(|it| write(it, Kind::Activite, "r1-01", "libelle", text));
    let (ours, theirs) = (change("Lire"), change("Écrire"));
    let merged = merge(&ours, &theirs, &Settled::new());
    let clash = only(&merged);
    let said = [&clash.base, &clash.ours, &clash.theirs].map(|it| it.as_str().unwrap().to_owned());
    assert_eq!(said, ["Intitulé de R1.01", "Lire", "Écrire"]);
    assert_eq!(merged.programme, ours);
    let settled = [(clash.subject.clone(), Side::Theirs)].into();
    assert_eq!(merge(&ours, &theirs, &settled).programme, theirs);
}

#[test]
fn sets_and_tables_are_merged_entry_by_entry() {
    let ours = after(|it| {
        it.activites[0].travaille.insert(Id::from_label("AC11.02"));
        it.activites[3].coefficients.insert(Id::from_label("UE1.1"), 3.into());
        it.activites[0].mots_cles = vec!["SQL".into()];
    });
    let theirs = after(|it| {
        it.activites[0].travaille.clear();
        it.activites[3].coefficients.insert(Id::from_label("UE1.1"), 5.into());
        it.activites[0].mots_cles = vec!["R".into()];
    });
    let merged = merge(&ours, &theirs, &Settled::new());
    let r = &merged.programme.activites[0];
    assert_eq!(r.travaille.iter().map(Id::as_str).collect::<Vec<_>>(), ["ac11-02"]);
    assert_eq!(r.mots_cles, ["R", "SQL"]);
    assert_eq!(only(&merged).subject.matter, Matter::Field(Path::entry("coefficients", "ue1-1")));
}

#[test]
fn what_one_took_away_and_the_other_worked_on_is_a_conflict() {
    let theirs = after(|it| without(it, Kind::Competence, "traiter"));
    let works: [fn(&mut Programme); 5] = [
        |it| write(it, Kind::Ac, "ac11-01", "libelle", "Lire"),
        |it| {
            it.activites[1].evalue.insert(Id::from_label("AC11.02"));
        },
        |it| {
            let new = Ac { id: Id::from_label("new"), code: "AC11.04".into(), libelle: "Neuf".into() };
            it.competences[0].niveaux[0].acs.push(new);
        },
        |it| {
            let moved = it.competences[1].niveaux[0].acs.remove(0);
            it.competences[0].niveaux[0].acs.push(moved);
        },
        |it| {
            it.semestres[0].ues[0].competences.insert(Id::from_label("Traiter"));
        },
    ];
    for (at, work) in works.into_iter().enumerate() {
        let ours = after(work);
        let merged = merge(&ours, &theirs, &Settled::new());
        if at == 4 {
            // It was tied already.
            assert_eq!((merged.clashes.len(), &merged.programme), (0, &theirs));
            continue;
        }
        let clash = only(&merged);
        let subject = Subject { target: Target::new(Kind::Competence, "traiter"), matter: Matter::Presence };
        assert_eq!((&clash.subject, &clash.ours, &clash.theirs), (&subject, &json!(true), &json!(false)));
        let settle = |side| merge(&ours, &theirs, &[(subject.clone(), side)].into());
        assert_eq!(settle(Side::Ours).programme, ours, "{at}");
        let gone = settle(Side::Theirs);
        assert_eq!(gone.clashes, []);
        assert_eq!(gone.programme.competences.len(), 1, "{at}");
        assert_eq!(gone.programme.check_integrity(), Ok(()));
    }
}

#[test]
fn a_semestre_goes_with_its_activites_or_stays_with_them() {
    let theirs = after(|it| without(it, Kind::Semestre, "s2"));
    assert_eq!(clean(&base(), &theirs), theirs);
    let ours = after(|it| it.activites[1].semestre = 2);
    let merged = merge(&ours, &theirs, &Settled::new());
    let subject = only(&merged).subject.clone();
    assert_eq!(subject.target, Target::new(Kind::Semestre, "s2"));
    assert_eq!(merge(&ours, &theirs, &[(subject.clone(), Side::Ours)].into()).programme, ours);
    // Without it, the activité is where it was.
    assert_eq!(merge(&ours, &theirs, &[(subject, Side::Theirs)].into()).programme, theirs);
}

#[test]
fn to_whom_something_is_reserved_never_becomes_everybody_by_itself() {
    let reserve = |to: &'static [&'static str]| {
        after(|it| it.activites[0].parcours = to.iter().map(|it| Id::from_label(it)).collect())
    };
    let merged = merge(&reserve(&["A"]), &reserve(&["B"]), &Settled::new());
    assert_eq!(only(&merged).subject.matter, Matter::Field(Path::field("parcours")));
    let theirs = after(|it| without(it, Kind::Parcours, "a"));
    let ours = after(|it| {
        let mut new = it.activites[0].clone();
        (new.id, new.code, new.parcours) = (Id::from_label("R1.09"), "R1.09".into(), [Id::from_label("A")].into());
        it.activites.push(new);
    });
    let subject = only(&merge(&ours, &theirs, &Settled::new())).subject.clone();
    assert_eq!(subject.target, Target::new(Kind::Parcours, "a"));
    let gone = merge(&ours, &theirs, &[(subject, Side::Theirs)].into()).programme;
    assert!(gone.activites.iter().all(|it| it.code != "R1.09"), "it was for A only");
}

#[test]
fn what_both_made_under_one_name_is_kept_twice_unless_it_is_one() {
    let remarque = |texte: &str| Remarque {
        id: Id::from_label("remarque"),
        cible: None,
        texte: texte.into(),
        auteur: String::new(),
        etat: Default::default(),
        le: None,
    };
    let ours = after(|it| it.remarques.push(remarque("Un")));
    let theirs = after(|it| it.remarques.push(remarque("Deux")));
    let merged = merge(&ours, &theirs, &Settled::new());
    let mut told = codes(&merged.programme.remarques);
    told.sort();
    assert_eq!((told, merged.twins.len()), (vec!["Deux".to_owned(), "Un".to_owned()], 1));
    assert_eq!(merge(&ours, &ours, &Settled::new()).programme, ours);
    let base = base();
    let kept = Merge { base: Some(&base), ours: &ours, theirs: &theirs, namesakes: Namesakes::OursKeep };
    let kept = kept.carry_out(&Settled::new()).unwrap();
    assert_eq!((kept.twins[0].side, kept.programme.remarques[0].texte.as_str()), (Side::Theirs, "Un"));
}

#[test]
fn namesakes_are_named_by_those_who_tied_to_them() {
    let make = |libelle: &str| {
        after(|it| {
            let acs = &mut it.competences[0].niveaux[0].acs;
            acs.push(Ac { id: Id::from_label("AC11.09"), code: "AC11.09".into(), libelle: libelle.into() });
            it.activites[1].travaille.insert(Id::from_label("AC11.09"));
        })
    };
    let merged = clean(&make("Un"), &make("Deux"));
    assert_eq!(merged.activites[1].travaille.len(), 2);
    assert_eq!(codes(&merged.competences[0].niveaux[0].acs)[3..], ["AC11.09", "AC11.09"]);
}

#[test]
fn two_files_that_have_nothing_in_common_are_merged_where_they_say_the_same() {
    let (ours, mut theirs) = (base(), base());
    theirs.activites[0].libelle = "Autre".into();
    theirs.activites[0].description = "En TD".into();
    let merge = Merge { base: None, ours: &ours, theirs: &theirs, namesakes: Namesakes::FirstKeeps };
    let merged = merge.carry_out(&Settled::new()).unwrap();
    assert_eq!(merged.programme.activites.len(), ours.activites.len() + 1);
    let same = Merge { theirs: &ours, ..merge }.carry_out(&Settled::new()).unwrap();
    assert_eq!((same.programme, same.clashes.len(), same.twins.len()), (ours.clone(), 0, 0));
}

#[test]
fn a_name_that_one_gave_to_the_programme_is_its_name() {
    let theirs = after(|it| {
        let edit = crate::edit::rename(it, &Id::from_label("autre"));
        apply(it, edit).unwrap();
    });
    let ours = after(|it| write(it, Kind::Activite, "r1-01", "libelle", "Lire"));
    let merged = clean(&ours, &theirs);
    assert_eq!((merged.id.as_str(), merged.activites[0].libelle.as_str()), ("autre", "Lire"));
}

#[test]
fn an_object_that_both_moved_elsewhere_is_a_conflict() {
    let moved = |to: usize| {
        after(|it| {
            let ac = Object::Ac(it.competences[0].niveaux[0].acs.remove(2));
            let parent = it.niveaux().nth(to).unwrap().1.id.to_string();
            it.insert(ac, &Location::last(parent)).unwrap();
        })
    };
    let merged = merge(&moved(1), &moved(2), &Settled::new());
    let clash = only(&merged);
    assert_eq!(
        (&clash.subject.matter, &clash.ours, &clash.theirs),
        (&Matter::Holder, &json!("traiter-2"), &json!("vendre-1"))
    );
    assert_eq!(merge(&moved(1), &moved(2), &[(clash.subject.clone(), Side::Theirs)].into()).programme, moved(2));
}
