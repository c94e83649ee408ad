//! `tapis show`: a whole programme, in brief.

use clap::ArgMatches;
use rust_decimal::Decimal;

use super::{Answer, Context, Failure, Verb, args, table};
use crate::{
    names::{choice_sentence, etat_told},
    programme::{Activite, Choix, Competence, Id, Parcours, Programme, Semestre, Ue},
    sentences::Counts,
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "show",
    alias: Some("montrer"),
    about: |i18n| t!(i18n, "cli-show"),
    example: "tapis show but-sd",
    args: |command, i18n| command.arg(args::id(i18n)).arg(args::json(i18n)),
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let programme = context.programme(args::text(args, "id"))?;
    if args.get_flag("json") {
        return Answer::json(&programme);
    }
    Ok(Answer::text(Page { programme: &programme, context }.text()))
}

struct Page<'a> {
    programme: &'a Programme,
    context: &'a Context<'a>,
}

impl Page<'_> {
    fn text(&self) -> String {
        let i18n = self.context.i18n;
        let mut parts = vec![self.head()];
        let section = |title: String, items: Vec<String>| format!("{title}\n{}", items.join("\n"));
        if !self.programme.parcours.is_empty() {
            let rows = self.programme.parcours.iter().map(|it| vec![it.code.clone(), it.libelle.clone()]).collect();
            let list = table::aligned(rows, self.context.width().saturating_sub(2));
            parts.push(section(t!(i18n, "show-parcours"), vec![table::indented(&list).trim_end().to_owned()]));
        }
        parts.extend(self.programme.competences.iter().map(|it| self.competence(it)));
        parts.extend(self.programme.semestres.iter().map(|it| self.semestre(it)));
        parts.join("\n\n")
    }

    fn head(&self) -> String {
        let i18n = self.context.i18n;
        let it = self.programme;
        let name = if it.sigle.is_empty() { it.intitule.clone() } else { format!("{} ({})", it.intitule, it.sigle) };
        let mut facts = vec![it.id.to_string(), t!(i18n, "profil", profil = it.profil.name())];
        facts.extend(it.millesime.as_ref().map(|year| t!(i18n, "show-millesime", millesime = year.as_str())));
        facts.extend(it.rncp.clone());
        facts.extend(etat_told(it.etat, i18n));
        let counts = Counts::of(it).told(i18n);
        let lines = [name, facts.join(", "), counts];
        lines.map(|line| table::paragraph("", &line, self.context.width())).join("\n").trim_end().to_owned()
    }

    fn competence(&self, it: &Competence) -> String {
        let i18n = self.context.i18n;
        let width = self.context.width();
        let mut lines = vec![t!(i18n, "show-competence", numero = it.numero, nom = it.nom.as_str())];
        if !it.libelle.is_empty() {
            lines.push(table::paragraph("  ", &it.libelle, width));
        }
        for niveau in &it.niveaux {
            let (ordre, annee, libelle) = (niveau.ordre, niveau.annee, niveau.libelle.as_str());
            let title = t!(i18n, "show-niveau", ordre = ordre, annee = annee, libelle = libelle);
            lines.push(table::paragraph("  ", &title, width));
            let rows = niveau.acs.iter().map(|ac| vec![format!("    {}", ac.code), ac.libelle.clone()]).collect();
            lines.push(table::aligned(rows, width));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn semestre(&self, it: &Semestre) -> String {
        let i18n = self.context.i18n;
        let width = self.context.width();
        let mut lines = vec![t!(i18n, "show-semestre", numero = it.numero)];
        if !it.ues.is_empty() {
            let ues: Vec<String> = it.ues.iter().map(|ue| self.ue(ue)).collect();
            lines.push(table::paragraph("  ", &ues.join(", "), width));
        }
        lines.extend(
            self.programme
                .choices_of(it)
                .map(|choix| table::paragraph("  ", &choice_sentence(self.programme, choix, i18n), width)),
        );
        let activites = self.programme.activites.iter().filter(|activite| activite.semestre == it.numero);
        let rows = activites.map(|activite| vec![format!("  {}", activite.code), self.activite(activite)]).collect();
        lines.push(table::aligned(rows, width));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn ue(&self, ue: &Ue) -> String {
        let i18n = self.context.i18n;
        let mut facts = Vec::new();
        facts.extend(ue.ects.map(|ects| t!(i18n, "show-ects", ects = i18n.decimal(ects))));
        facts.extend(self.au_choix(ue.choix.as_ref()));
        if facts.is_empty() { ue.code.clone() } else { format!("{} ({})", ue.code, facts.join(", ")) }
    }

    /// The choice of which something is an option.
    fn au_choix(&self, choix: Option<&Id<Choix>>) -> Option<String> {
        let choix = self.programme.get(choix?)?;
        Some(t!(self.context.i18n, "au-choix", choix = choix.code.as_str()))
    }

    /// Its wording, its hours, and the parcours it is reserved to.
    fn activite(&self, it: &Activite) -> String {
        let i18n = self.context.i18n;
        let mut facts = Vec::new();
        let hours: Decimal = it.heures.values().map(|volume| volume.total()).sum();
        if !hours.is_zero() {
            facts.push(t!(i18n, "show-heures", heures = i18n.decimal(hours)));
        }
        if !it.parcours.is_empty() {
            let named = |parcours: &&Parcours| it.parcours.contains(&parcours.id);
            let codes: Vec<&str> = self.programme.parcours.iter().filter(named).map(|it| it.code.as_str()).collect();
            facts.push(t!(i18n, "show-reserve", parcours = codes.join(", ")));
        }
        facts.extend(self.au_choix(it.choix.as_ref()));
        if facts.is_empty() { it.libelle.clone() } else { format!("{} ({})", it.libelle, facts.join(", ")) }
    }
}
