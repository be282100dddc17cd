//! Opening and writing, by example.

use journey_map::format::read::{Access, Repair, read};
use journey_map::format::write::write;
use journey_map::words::Words;

const SMALL: &str = r#"{
  "format": "journey-map",
  "version": 1,
  "title": "Shop",
  "people": [
    {
      "id": "crm",
      "name": "CRM",
      "nickname": [
        1.50
      ]
    }
  ],
  "journeys": [
    {
      "id": "first",
      "title": "First",
      "owner": "crm",
      "personas": [],
      "stages": [],
      "touchpoints": []
    }
  ],
  "glossary": [],
  "later": {}
}
"#;

#[test]
fn canonical_text_is_written_as_it_was_read() {
    let order = SMALL.replace(
        "      \"owner\": \"crm\",\n      \"personas\": [],\n",
        "      \"personas\": [],\n      \"owner\": \"crm\",\n",
    );
    let opened = read(SMALL, Repair::Refuse).unwrap();
    assert_eq!(write(&opened.document), order);
    assert_eq!(opened.access(), Access::Edit);
    assert!(opened.warnings.is_empty());
}

#[test]
fn every_problem_is_said_with_its_place() {
    let text = SMALL.replace("\"owner\": \"crm\"", "\"owner\": \"p9\"").replace("\"Shop\"", "7");
    let error = read(&text, Repair::Refuse).unwrap_err();
    let words = Words::new("en");
    let said: Vec<_> = error.complaints.iter().map(|one| words.say(&one.placed())).collect();
    assert_eq!(
        said,
        [
            "title, line 4: This should be text in quotation marks, but it is a number. Correct it, or remove it if the answer is not known.",
            "journeys[0].owner, line 18: There is no person “p9” in this document. Correct the id, add the person to “people”, or remove this.",
        ]
    );
    assert!(error.is_repairable);
    assert!(read(&text, Repair::Mend).is_ok());
}
