//! What the rules say of published national programmes. Each defect was found again in the files by hand.

use std::path::PathBuf;

use tapis::{
    formats::orebut,
    programme::Programme,
    rules::{Diagnostic, Report, Severity, judge},
};

pub(crate) const BOTH: &[&str] = &["competences", "formation"];

/// A national programme of the real data. Tests that ask for one are ignored where there is none.
pub(crate) fn national(name: &str, parts: &[&str]) -> Programme {
    let read = |part: &&str| {
        let path = PathBuf::from(env!("TAPIS_REAL_DATA")).join(format!("orebut/{name}-{part}.xml"));
        let bytes = std::fs::read(&path).unwrap();
        (path, bytes)
    };
    let files: Vec<_> = parts.iter().map(read).collect();
    orebut::read(&files).unwrap().programme
}

/// The errors and warnings: rule, object, and parcours where it does not hold in all.
fn errors_and_warnings(programme: &Programme, report: &Report) -> Vec<String> {
    said(programme, report, |it| it.severity != Severity::Info)
}

/// The same of one rule, whatever its severity.
fn of(code: &str, programme: &Programme, report: &Report) -> Vec<String> {
    said(programme, report, |it| it.rule.code == code)
}

fn said(programme: &Programme, report: &Report, keep: impl Fn(&Diagnostic) -> bool) -> Vec<String> {
    let kept = report.diagnostics.iter().filter(|it| keep(it));
    kept.map(|it| {
        let label = programme.label(&it.target).unwrap();
        let codes = it.parcours.iter().filter_map(|id| programme.get(id)).map(|it| it.code.as_str());
        let parcours = if it.everywhere { String::new() } else { codes.collect::<Vec<_>>().join(" ") };
        format!("{} {label} {parcours}", it.rule.code).trim_end().to_owned()
    })
    .collect()
}

/// What the rules on wording say, with how many AC open on a verb that cannot be observed.
fn wordings(programme: &Programme, report: &Report) -> (Vec<String>, usize) {
    let of = |codes: &'static [&str]| report.diagnostics.iter().filter(|it| codes.contains(&it.rule.code));
    let label = |it: &Diagnostic| format!("{} {:.12}", it.rule.code, programme.label(&it.target).unwrap());
    let few = of(&["PRO04", "FOR01", "FOR02", "FOR03", "FOR05"]).map(label).collect();
    (few, of(&["FOR04"]).count())
}

fn not_applicable(report: &Report) -> Vec<&str> {
    report.not_applicable.iter().map(|rule| rule.code).collect()
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn science_des_donnees() {
    let programme = national("SD-2022", BOTH);
    let report = judge(&programme, None);
    assert_eq!(
        errors_and_warnings(&programme, &report),
        [
            "COU03 AC33.01",
            "COU08 R1.01",
            "ALI05 SAÉ 2.04",
            "ALI05 SAÉ 2.04",
            "ALI05 R3.VCOD.10 VCOD",
            "ALI05 R3.EMS.10 EMS",
            "ALI05 R4.VCOD.08 VCOD",
            "ALI05 R4.EMS.08 EMS",
            "ALI05 R4.VCOD.09 VCOD",
            "ALI09 R3.EMS.11 EMS",
            "ALI09 R3.VCOD.11 VCOD",
            // It assesses AC of Analyser only, and R2.04 works AC of Traiter only.
            "ALI10 SAÉ 2.03",
            // Each requires a ressource of its own semestre: R2.06, R4.02 twice, R6.01.
            "ALI11 R2.08",
            "ALI11 R4.03",
            "ALI11 R4.250",
            "ALI11 R6.VCOD.05 VCOD",
            "MAQ03 UE3.1",
            // 1 835 h, the 50 h of the placeholder R1.01 included, and no SAÉ has hours yet.
            "MAQ05 but-sd EMS",
            // Six « Compléments », whose coefficients the file writes, all 0.
            "MAQ10 R3.230",
            "MAQ10 R3.240",
            "MAQ10 R3.EMS.510 EMS",
            "MAQ10 R4.250",
            "MAQ10 R4.EMS.510 EMS",
            "MAQ10 R6.210",
            "REF01 R1.01",
        ]
    );
    // « Être force de proposition » names no act. Of its 64 AC, 53 open on « comprendre », « prendre conscience »,
    // « mesurer l’importance »…
    assert_eq!(wordings(&programme, &report), (vec!["FOR02 AC33.05".into()], 53));
    // The « Compléments » have numbers of three digits.
    let complements = ["R3.230", "R3.240", "R3.EMS.510 EMS", "R4.250", "R4.EMS.510 EMS", "R6.210"];
    assert_eq!(of("REF03", &programme, &report), complements.map(|it| format!("REF03 {it}")));
    // All its SAÉ have a description and objectives, and none has livrables.
    assert_eq!(of("REF04", &programme, &report).len(), 27);
    // A national programme leaves to each site the ECTS, the weeks, projet and autonomie, what it adapts, and how
    // it assesses; the files have no place for blocs, and none for the situation that a SAÉ stages.
    let left_to_sites = [
        "COU07", "COU09", "COU11", "ALI07", "ALI08", "MAQ01", "MAQ02", "MAQ06", "MAQ07", "MAQ08", "MAQ09", "MAQ12",
        "MAQ13", "MAQ15", "MAQ16", "CER01", "CER02", "CER03", "REF05", "HYB01", "HYB02",
    ];
    assert_eq!(not_applicable(&report), left_to_sites);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn metiers_du_multimedia_et_de_l_internet() {
    let programme = national("MMI-2021", BOTH);
    let report = judge(&programme, None);
    // Each parcours develops five compétences, three of which end at niveau 2.
    assert_eq!(errors_and_warnings(&programme, &report), ["COU03 AC5105"]);
    // Its codes are all of the dialect of 2021. Ten SAÉ have no objectives, which that dialect has no place for.
    assert_eq!(of("REF03", &programme, &report), [""; 0]);
    assert_eq!(of("REF04", &programme, &report).len(), 10);
    // A situation of 216 characters; « appréhender », « découvrir », « maîtriser ».
    assert_eq!(wordings(&programme, &report), (vec!["FOR05 Prestataire ".into()], 3));
    // It has no grille and no prerequisite, all its hours and coefficients are 0, and its first year knows no parcours.
    let not_filled_in = [
        "COU07", "COU09", "COU11", "ALI05", "ALI06", "ALI07", "ALI08", "ALI09", "ALI11", "MAQ01", "MAQ02", "MAQ03",
        "MAQ04", "MAQ05", "MAQ06", "MAQ07", "MAQ08", "MAQ09", "MAQ10", "MAQ12", "MAQ13", "MAQ15", "MAQ16", "CER01",
        "CER02", "CER03", "REF05", "HYB01", "HYB02",
    ];
    assert_eq!(not_applicable(&report), not_filled_in);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn gestion_des_entreprises_et_des_administrations() {
    let programme = national("GEA-2021", &["competences"]);
    let report = judge(&programme, None);
    assert_eq!(errors_and_warnings(&programme, &report), [""; 0]);
    // AC4102 is the end of AC4101, cut in two: « comptables, fiscales et sociales… ». « Intégrer l’impact », and one
    // that takes into account what others need.
    assert_eq!(wordings(&programme, &report), (vec!["FOR02 AC4102".into()], 2));
    // Without its formation file there is no activité: only the référentiel can be looked at.
    let looked_at = tapis::rules::RULES.iter().filter(|rule| !not_applicable(&report).contains(&rule.code));
    assert_eq!(
        looked_at.map(|rule| rule.code).collect::<Vec<_>>(),
        [
            "PRO01", "PRO02", "PRO03", "PRO04", "PRO05", "PRO06", "PRO07", "PRO08", "FOR01", "FOR02", "FOR03", "FOR04",
            "FOR05", "FOR06", "FOR07", "REF01", "REF02", "REF03"
        ]
    );
}
