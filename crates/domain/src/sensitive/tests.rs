//! What is found, and above all what is not.

use super::sensitive_runs;
use crate::SensitiveTopic;

fn found(text: &str) -> Vec<(&str, SensitiveTopic)> {
    sensitive_runs(text).into_iter().map(|run| (&text[run.from..run.to], run.topic)).collect()
}

#[test]
fn each_topic_is_found_in_bokmål_nynorsk_and_english() {
    use SensitiveTopic as T;
    let texts = [
        (T::Health, ["Hun er sykmeldt til mandag.", "Ho er sjukmeld til måndag.", "She is on sick leave."]),
        (T::Diagnosis, ["Han har fått diagnosen ADHD.", "Han har fått diagnosen.", "His diagnosis came."]),
        (T::Addiction, ["Han har vært rusfri i to år.", "Han har vore rusfri.", "He had a relapse."]),
        (T::Benefits, ["Søker om uføretrygd.", "Får sjukepengar no.", "He gets a disability benefit."]),
        (T::Family, ["Skilsmissen tar på.", "Sambuaren flytta ut.", "After the divorce it was hard."]),
        (
            T::Wishes,
            [
                "Hun vil ikke at mentor skal vite det.",
                "Ho vil ikkje at andre veit.",
                "This is in confidence.",
            ],
        ),
    ];
    for (topic, languages) in texts {
        for text in languages {
            assert!(found(text).iter().any(|(_, about)| *about == topic), "{topic:?} in {text}");
        }
    }
}

#[test]
fn the_words_that_were_found_are_marked_and_nothing_beside_them() {
    let text = "Tom sa at LEGEN vil snakke om hjertesykdommen. Gå nå.";
    let words: Vec<&str> = found(text).into_iter().map(|(word, _)| word).collect();
    assert_eq!(words, ["LEGEN", "hjertesykdommen"]);
}

#[test]
fn a_letter_with_a_mark_is_the_letter_it_looks_like() {
    assert_eq!(found("psykisk o\u{300}g uføre").len(), 2);
    // Decomposed: a ring after the A.
    assert_eq!(found("A\u{30A}leineforelder").len(), 1);
    assert_eq!(found("Han får en far").len(), 0);
    assert_eq!(found("DÉPRIMERT").len(), 1);
}

/// Words that are said every day at the workplaces of the example cases. None of them is anybody's secret.
const ORDINARY: &[&str] = &[
    "Vi la om ruta, og Sander legger varene på plass før lunsj. Legg kassene her, så legges resten i morgen.",
    "Han sykler til jobb. Sykkelen står bak lageret, og sykkelverkstedet åpner klokka åtte.",
    "Rusten på bolten må bort; vi bruker rustfritt stål og rustbeskyttelse. Russen kommer forbi i mai.",
    "Helse, miljø og sikkerhet gjelder alle, og verneombudet går HMS-runden fredag.",
    "Health and safety comes first. The machine does not want to start. The tablet shows the list.",
    "Fargen på vognen er feil. Far etter hjulene må vaskes. Faren for klemskade er merket. Morgenskiftet tar det.",
    "Moro på jobben, morsomt i pausen. Han fortalte om brorparten av ordrene.",
    "Han yter godt, maskinen yter mindre. Vi skifter olje og sjekker trykket.",
    "Kassen teller penger, og dagen går fort. Dagens liste, pengeskapet, kassaoppgjøret.",
    "Barna på SFO kommer klokka to. Barnehagen trenger vikar, og ungdommen vasker bordene.",
    "Vi skal ikke helse på kunden; helse til sjefen. Det gjeld alle, og det gjelder helgen òg. Innlagt vann og innlagt strøm.",
    "Maskinens ytelse er målt, og ytelsen er god. Han har operert pressa hele uka. Melken er separert; sausen har skilt seg.",
    "Rehabiliteringen av bygget er ferdig. Alkoholbasert rens står i skapet. Hun er fortrolig med maskinen.",
    "Vi vil ikke at trucken står der. Vi kan ikke vite om delene kommer. Det er ikke nevnt i lista.",
    "Snekkeren satte opp skiltet; skiltene er skiftet. Vi skilte papp fra plast.",
    "Smørekannen er tom, smerglet er slitt, og sparkelen må varmes.",
    "Alle er trygge på trucken, og tryggheten øker. Trygg jobb-analyse er fylt ut.",
    "Mentor sa hva som er bra: han er nøye, hyggelig og kommer presis. Vi er enige om lengre dager.",
    "Han ville heller begynne i pakkeriet. Vi ble enige om å dele dagen i to.",
    "Ordre fra kunden skal pakkes, merkes og sendes. Lag en liste og heng den på tavla.",
    "Eg er fornøgd med vekene. Han legg papir i skrivaren og køyrer truck åleine no.",
    "Sjåføren sjekkar oljen. Vi ryddar lageret, skiftar dekk og tel varene.",
    "He will fill in the list, drill two holes and call the customer. The mill stood still; I'll check.",
    "The order was late. We agreed on longer days and a new task at the counter.",
    "Adressen, adressene og pakkelappen. Depot, department, deprimeter. Autoverksted, automat, autogen.",
    "Psst, psalter, terassen, terskel, terminal. Medium, media, medlem. Operere maskinen, operatør.",
    "Diagonal, dialog, diamantskive. Epleskiver, episode. Spillolje, spillerom. Hasteordre, hastighet.",
    "Skriv ned hva som gikk bra. Ikke glem vernesko. Del gjerne bildet med alle.",
];

#[test]
fn ordinary_words_at_work_never_alarm() {
    for text in ORDINARY {
        assert_eq!(found(text), vec![], "{text}");
    }
}

#[test]
fn the_list_of_ordinary_words_has_teeth() {
    // One word too many in a text that is ordinary otherwise is found.
    for (text, word) in ORDINARY.iter().zip(["sykdom", "rusproblem", "uføretrygd", "skilsmisse", "diagnose"])
    {
        assert!(found(&format!("{text} {word}")).iter().any(|(found, _)| *found == word));
    }
}
