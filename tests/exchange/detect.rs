//! What a text is that somebody pastes, drops or opens.

use journey_map::exchange::detect::{Form, detect};

#[test]
fn texts_are_told_apart() {
    for (text, form) in [
        ("{\"format\": \"journey-map\"}", Form::Json),
        ("\u{feff} \n[1]", Form::Json),
        ("[ ] See ad", Form::Steps),
        ("journey\n  title x", Form::Mermaid),
        ("journey title x", Form::Mermaid),
        ("\u{feff}\r\n  journey", Form::Mermaid),
        ("---\ntitle: x\n---\njourney", Form::Mermaid),
        ("%% about this\njourney", Form::Mermaid),
        ("%%{init: {}}%%\njourney", Form::Mermaid),
        ("# Notes\n\n```mermaid\njourney\n```", Form::Mermaid),
        ("```\njourney\n  A: 5\n```", Form::Mermaid),
        ("flowchart LR\n A --> B", Form::Mermaid),
        ("graph TD;\n A --> B", Form::Mermaid),
        ("sequenceDiagram", Form::Mermaid),
        ("pie title Pets", Form::Mermaid),
        ("", Form::Steps),
        ("Journey", Form::Steps),
        ("Journey: A > B", Form::Steps),
        ("journey planning\nbooking", Form::Steps),
        ("timeline of the order", Form::Steps),
        ("graph the results", Form::Steps),
        ("See ad\nSearch", Form::Steps),
        ("---\nSee ad\nSearch", Form::Steps),
        ("Awareness\tSee ad", Form::Steps),
    ] {
        assert_eq!(detect(text), form, "{text:?}");
    }
}
