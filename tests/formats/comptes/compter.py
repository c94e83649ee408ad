"""Counts what the published files hold, without tapis: one line of JSON. Argument: the folder of the files."""
import csv, json, os, sys, xml.etree.ElementTree as xml

import openpyxl

HERE = sys.argv[1]


def path(*parts):
    return os.path.join(HERE, *parts)


def scodoc(name):
    file = json.load(open(path("real2", name), encoding="utf-8"))
    competences = list(file["competences"].values())
    niveaux = [n for c in competences for n in c["niveaux"].values()]
    return {
        "competences": len(competences),
        "niveaux": len(niveaux),
        "acs": sum(len(n["app_critiques"]) for n in niveaux),
        "parcours": len(file["parcours"]),
    }


def formation():
    root = xml.parse(path("real2", "scodoc-formation.xml")).getroot()
    modules = root.findall("ue/matiere/module")
    number = lambda it, key: float((it.get(key) or "0").replace(",", "."))
    return {
        "activites": len(modules),
        "ues": len(root.findall("ue")),
        "heures": sum(number(it, key) for it in modules for key in ("heures_cours", "heures_td", "heures_tp")),
        "coefficients": sum(number(it, "coefficient") != 0 for it in modules),
    }


def pegase():
    sheet = openpyxl.load_workbook(path("real2", "pegase-maquette-type.xlsx"), data_only=True).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    kind, ects = rows[0].index("Type objet"), rows[0].index("ECTS objet")
    of = lambda name: [row for row in rows if str(row[kind] or "").strip() == name]
    return {
        "activites": len(of("EC")),
        "ues": len(of("UE")),
        "semestres": len(of("SEMESTRE")),
        "ects": sum(row[ects] or 0 for row in of("UE")),
        "coefficients": sum(1 for row in of("EC") if row[ects]),
    }


def moodle():
    with open(path("real2", "moodle-DCG-2019.csv"), encoding="utf-8-sig", newline="") as file:
        rows = [row for row in list(csv.reader(file, delimiter=";"))[1:] if any(row)]
    rows = [row for row in rows if row[12] != "1"]
    held = {row[0] for row in rows if row[0] != row[1]}
    return {"acs": sum(row[1] not in held for row in rows)}


def mahara():
    framework = json.load(open(path("real2", "mahara-example.matrix"), encoding="utf-8"))
    framework = framework.get("framework", framework)
    elements = framework["standardelements"]
    key = lambda it, name: (str(it["standardid"]), str(it.get(name) or ""))
    held = {key(it, "parentelementid") for it in elements}
    return {"competences": len(framework["standards"]), "acs": sum(key(it, "elementid") not in held for it in elements)}


def opensalt():
    package = json.load(open(path("real2", "opensalt-sample.json"), encoding="utf-8"))
    items = {it["identifier"] for it in package["CFItems"]}
    under = {}
    for it in package["CFAssociations"]:
        if it["associationType"] == "isChildOf":
            end = lambda side: it[side]["identifier"] if isinstance(it[side], dict) else it[side]
            under.setdefault(end("originNodeURI"), end("destinationNodeURI"))
    top = [it for it in items if under.get(it) not in items]
    return {"competences": len(top), "acs": len(items - set(under.values()) - set(top))}


def opensalt_table():
    with open(path("real2", "opensalt-sample-case.csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = {row["Human Coding Scheme"] for row in rows}
    held = {row["Is Child Of"] for row in rows}
    top = [row for row in rows if row["Is Child Of"] not in codes]
    return {"competences": len(top), "acs": sum(row["Human Coding Scheme"] not in held for row in rows if row not in top)}


print(json.dumps({
    "scodoc-MMI-2021-referentiel.json": scodoc("scodoc-MMI-2021-referentiel.json"),
    "scodoc-RT-2021-referentiel.json": scodoc("scodoc-RT-2021-referentiel.json"),
    "scodoc-formation.xml": formation(),
    "pegase-maquette-type.xlsx": pegase(),
    "moodle-DCG-2019.csv": moodle(),
    "mahara-example.matrix": mahara(),
    "opensalt-sample.json": opensalt(),
    "opensalt-sample-case.csv": opensalt_table(),
}))
