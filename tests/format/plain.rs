//! Values are handed to other data formats as plain data.

use journey_map::format::parse::parse;

#[test]
fn values_are_plain_data() {
    for (text, plain) in [
        ("null", "null"),
        ("[true, \"ä\", {}]", "[true,\"ä\",{}]"),
        ("{\"b\": 1, \"a\": [1.0, 1e3, -2, 0.50]}", "{\"b\":1,\"a\":[1,1000,-2,0.5]}"),
        ("[9007199254740992, 9007199254740994]", "[9007199254740992,9007199254740994.0]"),
        ("{\"__proto__\": {\"a\": 1}}", "{\"__proto__\":{\"a\":1}}"),
    ] {
        assert_eq!(serde_json::to_string(&parse(text).unwrap().json).unwrap(), plain);
    }
}
