//! What people call the columns of their lists and what is in them, in English and German. These
//! words are only ever read; what is written are the texts of `words`.

use crate::model::subject::Kind;
use crate::words::letters::fold;

/// A text as it is compared: without case, accents and marks, words apart by one blank.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A plain text whose umlauts are written in two letters, as the names here are without.
pub(super) fn without_umlauts(plain: &str) -> String {
    plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// Whether one of the names, apart by bars, is that plain text.
pub(super) fn has(names: &str, plain: &str) -> bool {
    let is_there = |text: &str| names.split('|').any(|known| known == text);
    !plain.is_empty() && (is_there(plain) || is_there(&without_umlauts(plain)))
}

/// What else a kind's things are called, and lists of them.
pub(super) fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::System => {
            "system|systems|systeme|systemname|it system|application|applications|application name|anwendung|anwendungen|anwendungsname|tool|tools|software|app name|saas|product|produkt"
        }
        Kind::Person => {
            "person|people|personen|team|teams|full name|vor und nachname|mitarbeiter|mitarbeiterin|employee|employees|staff|contact person|ansprechpartner|ansprechpartnerin|nachname|last name|surname|kontakte"
        }
        Kind::Touchpoint => {
            "touchpoint|touchpoints|step|steps|schritt|schritte|kontaktpunkt|kontaktpunkte|activity|activities|aktivitat|aktivitaten|task|tasks|aufgabe"
        }
        Kind::Transition => "transition|transitions|ubergang|ubergange|edge|edges|connection",
        Kind::Integration => {
            "integration|integrations|integrationen|interface|interfaces|schnittstelle|schnittstellen"
        }
        Kind::DataCategory => {
            "data category|data categories|data|daten|datenkategorie|datenkategorien|datenart"
        }
        Kind::Purpose => "purpose|purposes|zweck|zwecke|verarbeitungszweck",
        Kind::Channel => "channel|channels|kanal|kanale",
        Kind::Persona => "persona|personas|zielgruppe|zielgruppen|segment",
        Kind::Metric => "metric|metrics|kpi|kpis|kennzahl|kennzahlen|metrik|metriken",
        Kind::Objective => "objective|objectives|okr|ziel|ziele|goals",
        Kind::Guideline => {
            "guideline|guidelines|richtlinie|richtlinien|regel|regeln|policy|policies"
        }
        Kind::Term => "term|terms|begriff|begriffe|glossary|glossar",
        _ => "",
    }
}

/// What a column is called, by its name.
pub(super) fn of_column(name: &str) -> &'static str {
    COLUMNS.iter().find(|(column, _)| *column == name).map_or("", |(_, names)| *names)
}

/// What a word of the file is called.
pub(super) fn of_word(word: &str) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == word).map_or("", |(_, names)| *names)
}

const COLUMNS: &[(&str, &str)] = &[
    ("id", "id|nr|no|number|nummer|key|schlussel|kennung|app id|system id|kurzel|identifier"),
    ("name", "name|bezeichnung|titel|title|names|benennung"),
    ("first-name", "first name|vorname|given name"),
    (
        "description",
        "description|beschreibung|about|purpose|zweck|bemerkung|kommentar|comment|comments|notes|notiz|details|anmerkung",
    ),
    ("kind", "type|art|typ|kind"),
    ("function", "function|funktion|department|abteilung|bereich|division|fachbereich|area"),
    ("title", "role|rolle|position|job title|jobtitel|stelle|title|titel|job"),
    ("team", "team|gruppe|group|member of"),
    (
        "contact",
        "contact|kontakt|email|e mail|mail|email address|e mail adresse|emailadresse|phone|telefon|tel|erreichbar",
    ),
    ("deputy", "deputy|vertretung|stellvertretung|stellvertreter|backup|stand in"),
    (
        "vendor",
        "vendor|anbieter|hersteller|supplier|lieferant|provider|manufacturer|publisher|firma|company",
    ),
    (
        "capabilities",
        "capabilities|capability|fahigkeiten|fahigkeit|funktionen|category|kategorie|features|einsatzbereich|business capability",
    ),
    ("status", "status|state|zustand|freigabe|freigabestatus|approval|approved"),
    ("decision-by", "decided by|entschieden von|approved by|freigegeben von|genehmigt von"),
    (
        "decision-on",
        "decided on|entschieden am|approved on|freigegeben am|genehmigt am|approval date",
    ),
    ("decision-reason", "reason|grund|begrundung|decision"),
    (
        "lifecycle-introduced",
        "introduced|eingefuhrt|einfuhrung|go live|live since|in use since|seit|start date|in betrieb seit",
    ),
    (
        "lifecycle-endOfLife",
        "end of life|eol|end of support|ende support|supportende|abschaltung|abloesung|sunset",
    ),
    ("successor", "successor|nachfolger|replaced by|ersetzt durch|nachfolgesystem"),
    ("criticality", "criticality|kritikalitat|business criticality|priority|prioritat|wichtigkeit"),
    ("fit-functional", "functional fit|fachliche eignung|business fit|business value"),
    ("fit-technical", "technical fit|technische eignung|technical health"),
    (
        "businessOwner",
        "business owner|owner|verantwortlich|verantwortlicher|verantwortliche|fachverantwortlich|fachverantwortlicher|fachlich verantwortlich|product owner|produktverantwortlicher|application owner|system owner|eigentumer|responsible",
    ),
    (
        "itOwner",
        "it owner|technical owner|it verantwortlich|it verantwortlicher|technisch verantwortlich|technischer ansprechpartner|it contact|administrator|admin|it kontakt|betrieb",
    ),
    (
        "region",
        "region|land|country|standort|location|hosting|hosting location|data location|datenstandort|rechenzentrum|hosting region",
    ),
    (
        "cost-annual",
        "cost|costs|kosten|annual cost|annual costs|yearly cost|cost p a|costs p a|kosten p a|kosten pro jahr|jahreskosten|jahrliche kosten|price|preis|cost per year|cost a year|budget|annual spend|spend",
    ),
    ("cost-currency", "currency|wahrung"),
    (
        "contract-renewal",
        "renewal|renewal date|contract end|vertragsende|laufzeit bis|contract until|vertrag bis|verlangerung|renews|renews on|expiry|expires|expiration|expiration date|ablauf|laufzeitende|kundigungstermin",
    ),
    (
        "contract-noticeDays",
        "notice|notice days|notice period|kundigungsfrist|notice period days|kundigungsfrist tage",
    ),
    (
        "seats-licensed",
        "seats|licenses|licences|lizenzen|licensed seats|licenses bought|anzahl lizenzen|paid seats|lizenzanzahl",
    ),
    (
        "seats-active",
        "active seats|active users|users|nutzer|aktive nutzer|anwender|used seats|benutzer|genutzte lizenzen",
    ),
    ("sla-availability", "sla|availability|verfugbarkeit|uptime"),
    ("sla-recoveryTime", "recovery time|rto|wiederherstellungszeit|wiederanlaufzeit"),
    ("controls-sso", "sso|single sign on|anmeldung uber sso"),
    ("controls-mfa", "mfa|2fa|multi factor authentication|zwei faktor|two factor"),
    (
        "controls-encryptionAtRest",
        "encryption at rest|encrypted at rest|encryption|verschlusselung|verschlusselt gespeichert",
    ),
    (
        "controls-certifications",
        "certifications|certification|certificates|zertifikate|zertifizierung|zertifizierungen|iso",
    ),
    (
        "controls-dpaSigned",
        "dpa|dpa signed|avv|av vertrag|auftragsverarbeitung|data processing agreement|avv abgeschlossen",
    ),
    ("lastReview", "last review|last reviewed|letzte prufung|zuletzt gepruft"),
    ("reviewBy", "review by|next review|nachste prufung|prufen bis|review due"),
    ("stage", "stage|phase|section|abschnitt|journey stage|journey phase|stufe"),
    ("order", "order|reihenfolge|position|sequence"),
    ("channel", "channel|kanal|medium|kontaktkanal"),
    ("momentOfTruth", "moment of truth|moment der wahrheit|key moment"),
    ("personas", "personas|persona|zielgruppe|zielgruppen|segment|customer segment"),
    (
        "owner-marketing",
        "marketing owner|owner|verantwortlich|verantwortlicher|verantwortliche|marketing|marketing verantwortlich|accountable|eigentumer|owned by",
    ),
    ("owner-it", "it contact|it owner|it kontakt|it ansprechpartner|it"),
    ("owner-responsible", "responsible|durchfuhrung|does the work|zustandig"),
    ("owner-consulted", "consulted|konsultiert|asked before"),
    ("owner-informed", "informed|informiert|told after"),
    ("owner-lastReviewed", "last reviewed|last review|letzte prufung|zuletzt gepruft"),
    ("owner-reviewBy", "review by|next review|nachste prufung|prufen bis"),
    (
        "systems",
        "systems|system|systeme|it system|it systems|tool|tools|application|applications|anwendung|anwendungen|software|platform|plattform",
    ),
    (
        "data",
        "data|daten|data categories|datenkategorien|data used|datenarten|personal data|personenbezogene daten",
    ),
    (
        "security-classification",
        "classification|klassifizierung|vertraulichkeit|confidentiality|schutzklasse",
    ),
    ("security-controls", "controls|massnahmen|security controls|schutzmassnahmen"),
    ("security-checkedBy", "checked by|gepruft von"),
    ("security-checkedOn", "checked on|gepruft am"),
    ("security-dpia", "dpia|dsfa|datenschutz folgenabschatzung"),
    ("volume-starts", "volume|volumen|customers|kunden|visits|besuche|starts|anzahl"),
    ("volume-period", "period|zeitraum"),
    ("volume", "volume|volumen|customers|kunden|anzahl|count"),
    ("duration", "duration|dauer|time spent|verweildauer|average duration"),
    ("cost-amount", "cost|kosten|cost per contact|kosten pro kontakt"),
    ("value-amount", "value|wert|goal value|zielwert|revenue|umsatz"),
    (
        "experience-emotion",
        "emotion|emotions|gefuhl|stimmung|feeling|sentiment|score|satisfaction|zufriedenheit",
    ),
    ("experience-pains", "pains|pain points|pain point|probleme|schmerzpunkte|problem|issues"),
    ("experience-opportunities", "opportunities|chancen|ideas|ideen|verbesserungen|improvements"),
    (
        "experience-importanceToCustomer",
        "importance to customer|importance|wichtigkeit kunde|wichtig fur kunden",
    ),
    ("experience-importanceToUs", "importance to us|wichtigkeit fur uns|business importance"),
    ("experience-evidence", "evidence|beleg|nachweis|evidenz"),
    ("detail", "detail|journey inside|details journey"),
    ("from", "from|von|source|quelle|start|line source|ausgangspunkt|origin|vorher"),
    ("to", "to|nach|target|ziel|destination|line destination|endpunkt|zu|nachher"),
    ("trigger", "trigger|ausloser|condition|bedingung|event|ereignis|label"),
    (
        "share",
        "share|anteil|percent|percentage|prozent|rate|quote|conversion|conversion rate|traffic share",
    ),
    ("delay", "delay|verzogerung|wartezeit|time between|mean delay|dauer"),
    ("protocol", "protocol|protokoll|technology|technologie"),
    ("encrypted", "encrypted|verschlusselt|encryption"),
    ("mode", "mode|modus|frequency|haufigkeit|art"),
    ("carriesOutage", "carries outage|ausfall ubertragen"),
    ("personal", "personal|personal data|personenbezogen|personenbezug|pii"),
    (
        "classification",
        "classification|klassifizierung|vertraulichkeit|confidentiality|schutzklasse",
    ),
    ("code", "code|dpv"),
    ("lawfulBasis", "lawful basis|legal basis|rechtsgrundlage"),
    (
        "retention",
        "retention|aufbewahrung|loschfrist|aufbewahrungsfrist|speicherdauer|retention period",
    ),
    ("controller", "controller|verantwortlicher"),
    ("dpo", "dpo|data protection officer|datenschutzbeauftragter|dsb"),
    ("subjects", "subjects|data subjects|betroffene|betroffene personen"),
    ("measures", "measures|massnahmen|tom|toms"),
    ("definition", "definition|meaning|bedeutung|erklarung|beschreibung|description"),
    ("abbreviation", "abbreviation|abkurzung|acronym|kurzel"),
    ("synonyms", "synonyms|synonyme|also called|auch genannt"),
    ("formula", "formula|formel|berechnung|calculation"),
    ("reading", "reading|lesart|interpretation"),
    ("better", "better|besser|direction|richtung"),
    ("unit", "unit|einheit"),
    ("category", "category|kategorie|bereich"),
    ("side", "side|seite"),
    ("owner", "owner|verantwortlich|verantwortlicher|verantwortliche|responsible"),
    ("metric", "metric|kpi|kennzahl|metrik|measured by"),
    ("baseline", "baseline|ausgangswert|start value|ist"),
    ("target", "target|zielwert|soll|ziel"),
    ("due", "due|fallig|due date|deadline|termin|bis|frist"),
    ("severity", "severity|schwere|schweregrad"),
];

const WORDS: &[(&str, &str)] = &[
    ("proposed", "proposal|requested|planned|trial|vorgeschlagen|vorschlag|beantragt|geplant|test"),
    ("under-review", "review|in review|reviewing|pending|in prufung|wird gepruft|prufung"),
    (
        "sanctioned",
        "approved|allowed|official|released|freigegeben|genehmigt|erlaubt|zugelassen|yes|ja",
    ),
    (
        "unsanctioned",
        "shadow it|schatten it|not approved|unapproved|bought past it|nicht freigegeben|nicht genehmigt|no|nein",
    ),
    (
        "retired",
        "decommissioned|inactive|archived|off|abgeschaltet|stillgelegt|ausser betrieb|abgelost|inaktiv|entfallen",
    ),
    ("low", "niedrig|gering|minor|1"),
    ("medium", "mittel|moderate|normal|2"),
    ("high", "hoch|major|3"),
    (
        "critical",
        "kritisch|very high|sehr hoch|business critical|mission critical|geschaftskritisch|4",
    ),
    ("person", "individual|human|mensch"),
    ("team", "group|department|gruppe|abteilung|mannschaft"),
    ("marketing", "mktg|werbung"),
    (
        "it",
        "ict|tech|technology|engineering|information technology|edv|informationstechnik|informatik|technik",
    ),
    (
        "security",
        "it security|infosec|information security|it sicherheit|sicherheit|informationssicherheit",
    ),
    ("privacy", "data protection|datenschutz"),
    ("sales", "vertrieb|verkauf"),
    ("service", "customer service|support|customer support|kundenservice|kundendienst"),
    ("finance", "accounting|controlling|finanzen|buchhaltung"),
    ("hr", "human resources|personal|personalabteilung"),
    ("agency", "external|supplier|agentur|extern|dienstleister"),
    ("other", "misc|others|sonstige|sonstiges|andere|anderes"),
    ("public", "offentlich"),
    ("internal", "intern"),
    ("confidential", "vertraulich"),
    ("restricted", "secret|strictly confidential|streng vertraulich|geheim"),
    ("start", "beginning|entry|beginn|anfang|einstieg"),
    ("step", "schritt|touchpoint|kontaktpunkt"),
    ("decision", "entscheidung|gateway|verzweigung"),
    ("goal", "ziel|conversion|abschluss|end|ende"),
    ("drop-off", "dropoff|exit|churn|abbruch|ausstieg|abgang"),
    ("as-is", "asis|current|today|live|ist|heute|aktuell"),
    ("to-be", "tobe|planned|future|soll|geplant|zukunft|kunftig"),
    ("batch", "scheduled|nightly|nachts|taglich|stapel"),
    ("real-time", "realtime|instant|live|api|echtzeit|sofort"),
    ("manual", "by hand|manuell|von hand|handisch"),
    ("personal", "yes|true|pii|personal data|ja|personenbezogen|personenbezogene daten"),
    ("none", "no|false|not personal|nein|nicht personenbezogen|kein personenbezug"),
    ("special", "sensitive|special category|art 9|besonders|besondere kategorie|sensibel"),
    ("consent", "einwilligung|opt in|art 6 1 a"),
    ("contract", "vertrag|vertragserfullung|art 6 1 b"),
    ("legal-obligation", "law|rechtliche verpflichtung|gesetzliche pflicht|art 6 1 c"),
    ("vital-interests", "lebenswichtige interessen|art 6 1 d"),
    ("public-task", "offentliche aufgabe|offentliches interesse|art 6 1 e"),
    (
        "legitimate-interests",
        "legitimate interest|berechtigtes interesse|berechtigte interessen|art 6 1 f",
    ),
    ("assumed", "assumption|guess|annahme|angenommen|vermutet"),
    ("partly", "partial|partially|teilweise|zum teil"),
    ("researched", "proven|data|belegt|erforscht|untersucht"),
    ("not-needed", "no|not required|nein|nicht notig|nicht erforderlich"),
    ("needed", "yes|required|ja|notig|erforderlich"),
    ("in-progress", "ongoing|started|in arbeit|laufend|begonnen"),
    ("done", "completed|finished|erledigt|fertig|abgeschlossen"),
    ("higher", "more|up|increase|hoher|mehr|steigend"),
    ("lower", "less|down|decrease|niedriger|weniger|sinkend"),
    ("both", "beide|beides|shared"),
    ("system-performance", "system|it|performance"),
    ("provider-performance", "provider|service|anbieter"),
    ("market-use", "market|usage|markt|nutzung"),
    ("financial-impact", "financial|impact|finanziell|wirkung"),
    ("web", "website|web site|webseite|homepage|online|internet|online shop"),
    ("app", "mobile app|mobile|mobil|smartphone"),
    ("email", "e mail|mail|newsletter|e mails"),
    ("sms", "text message|textnachricht"),
    ("search", "search engine|google|seo|suche|suchmaschine"),
    ("social", "social media|soziale medien|facebook|instagram|linkedin"),
    ("ads", "ad|advertising|advertisement|display|anzeige|anzeigen|werbung"),
    ("chat", "live chat|chatbot|messenger|whatsapp"),
    ("phone", "telephone|call|call center|hotline|telefon|anruf"),
    ("store", "shop|retail|branch|pos|filiale|laden|geschaft"),
    ("post", "letter|direct mail|brief|postalisch"),
    ("event", "fair|trade fair|messe|veranstaltung"),
    ("partner", "reseller|dealer|handler|fachhandel"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_they_are_compared() {
        for (name, names) in COLUMNS.iter().chain(WORDS) {
            for known in names.split('|') {
                assert_eq!(plain(known), known, "{name}");
            }
        }
    }

    #[test]
    fn spellings_are_one() {
        for text in ["Kündigungsfrist", "KUENDIGUNGSFRIST", "Ku\u{308}ndigungsfrist:"] {
            assert!(has(of_column("contract-noticeDays"), &plain(text)), "{text}");
        }
        assert_eq!(plain(" Kosten p.a. (EUR) "), "kosten p a eur");
        assert!(!has("a||b", ""));
    }
}
