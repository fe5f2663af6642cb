//! Nothing here is for programs: these are pages for people who look after this one.

use serde_json::{Value, json};

pub(crate) fn document() -> Value {
    let page = |summary: &str| {
        json!({ "get": { "tags": ["operations"], "summary": summary, "responses": {
            "200": { "$ref": "#/components/responses/Page" },
            "default": { "$ref": "#/components/responses/Problem" },
        } } })
    };
    json!({
        "tags": [{ "name": "operations", "description": "Pages for those who look after the program" }],
        "paths": {
            "/staff/operations": page("How the program does"),
            "/staff/operations/jobs": page("What waits and what failed"),
            "/staff/operations/mails": page("Mails that were written as files"),
            "/staff/operations/permissions": page("Who may do what, and why"),
        },
    })
}
