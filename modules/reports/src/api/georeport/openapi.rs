//! GeoReport v2 in OpenAPI 3.1, for programs' authors and for tests that ask every operation good and bad questions.

use serde_json::{Map, Value, json};

/// The paths of this server and the schemas that they name, each path once a format.
pub fn fragment() -> Value {
    let mut paths = Map::new();
    for format in ["json", "xml"] {
        let mut put = |path: &str, item: Value| {
            paths.insert(format!("/open311/{path}.{format}"), item);
        };
        put(
            "discovery",
            get(format, "discovery", "Discovery", vec![], &[]),
        );
        put(
            "v2/discovery",
            get(format, "discoveryOfVersion2", "Discovery", vec![], &[]),
        );
        put(
            "v2/services",
            get(format, "services", "Services", vec![], &[]),
        );
        put(
            "v2/services/{service_code}",
            get(
                format,
                "serviceDefinition",
                "ServiceDefinition",
                vec![code()],
                &[404],
            ),
        );
        put("v2/requests", requests(format));
        put(
            "v2/requests/{service_request_id}",
            get(
                format,
                "request",
                "Requests",
                vec![id(), extensions()],
                &[404],
            ),
        );
        put(
            "v2/tokens/{token}",
            get(format, "token", "Tokens", vec![token()], &[404]),
        );
        put("v2/servicerequestupdates", updates(format));
    }
    json!({
        "tags": [{
            "name": "Open311",
            "description": "GeoReport v2 (https://wiki.open311.org/GeoReport_v2) with the extension servicerequestupdates."
        }],
        "paths": paths,
        "components": { "schemas": schemas() },
    })
}

fn requests(format: &str) -> Value {
    let mut parameters = vec![
        text(
            "service_request_id",
            "Ids with commas; everything else is then passed over.",
        ),
        text("service_code", "Codes of services, with commas."),
        text("status", "open, closed, or both with a comma."),
        text(
            "start_date",
            "Requested from this instant on (W3C date and time).",
        ),
        text(
            "end_date",
            "Requested until this instant. Without dates: the last 90 days.",
        ),
        text("updated_after", "Changed after this instant."),
        text("updated_before", "Changed before this instant."),
        number("lat", "Latitude of the middle of a circle, in degrees."),
        number("long", "Longitude of the middle of a circle, in degrees."),
        number(
            "radius",
            "The circle's radius in metres; 1000 if it is not given.",
        ),
        text("bbox", "west,south,east,north in degrees."),
        extensions(),
    ];
    parameters.extend(paging());
    let mut item = get(format, "requests", "Requests", parameters, &[400]);
    item["post"] = post(format, "postRequest", "Created", &request_form());
    item
}

fn updates(format: &str) -> Value {
    let mut parameters = vec![
        text("start_date", "Told from this instant on."),
        text("end_date", "Told until this instant."),
        text("service_request_id", "Only of these requests, with commas."),
    ];
    parameters.extend(paging());
    let mut item = get(format, "updates", "Updates", parameters, &[400, 404]);
    item["post"] = post(format, "postUpdate", "CreatedUpdate", &update_form());
    item
}

fn get(format: &str, id: &str, schema: &str, mut parameters: Vec<Value>, wrong: &[u16]) -> Value {
    parameters.push(jurisdiction());
    json!({ "get": {
        "tags": ["Open311"],
        "operationId": format!("open311-{id}-{format}"),
        "summary": summary(id),
        "parameters": parameters,
        "responses": responses(format, "200", schema, wrong),
    }})
}

fn post(format: &str, id: &str, schema: &str, form: &Value) -> Value {
    json!({
        "tags": ["Open311"],
        "operationId": format!("open311-{id}-{format}"),
        "summary": summary(id),
        "requestBody": {
            "required": true,
            "content": { "application/x-www-form-urlencoded": { "schema": form } },
        },
        "responses": responses(format, "201", schema, &[403, 404, 409, 415, 429]),
    })
}

/// What a call does, as the page for programs says it.
fn summary(id: &str) -> &'static str {
    match id {
        "discovery" => "Where the servers of this town are",
        "discoveryOfVersion2" => "Where this server is, and which formats it speaks",
        "services" => "What can be reported",
        "serviceDefinition" => "What is asked about one kind of problem",
        "requests" => "The reports that pass the filters, the newest first",
        "postRequest" => "Report a problem; needs a key",
        "request" => "One report",
        "token" => "The number of a report that was sent in",
        "updates" => "What became of reports, in the order in which it was told",
        "postUpdate" => "Tell what became of a report; needs a key that acts for its body",
        _ => "",
    }
}

/// Every call may be refused for its jurisdiction (400, 404), for its size, or for the moment (503).
fn responses(format: &str, good: &str, schema: &str, wrong: &[u16]) -> Value {
    let mut all = Map::new();
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/Open311{name}") });
    all.insert(
        good.to_owned(),
        body(format, "What was asked for.", &reference(schema)),
    );
    for status in [400, 404, 413, 503].iter().chain(wrong) {
        all.insert(
            status.to_string(),
            body(
                format,
                "What is wrong, in the standard's error body.",
                &reference("Errors"),
            ),
        );
    }
    Value::Object(all)
}

fn body(format: &str, description: &str, schema: &Value) -> Value {
    match format {
        "json" => {
            json!({ "description": description, "content": { "application/json": { "schema": schema } } })
        }
        _ => json!({ "description": description, "content": { "text/xml": {} } }),
    }
}

fn parameter(name: &str, place: &str, description: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": place, "required": place == "path", "description": description, "schema": schema })
}

fn text(name: &str, description: &str) -> Value {
    parameter(name, "query", description, &json!({ "type": "string" }))
}

fn number(name: &str, description: &str) -> Value {
    parameter(name, "query", description, &json!({ "type": "number" }))
}

fn jurisdiction() -> Value {
    text(
        "jurisdiction_id",
        "Needed where this server answers for several jurisdictions.",
    )
}

fn extensions() -> Value {
    text(
        "extensions",
        "true shows media, answers, notes and facts besides.",
    )
}

fn paging() -> [Value; 2] {
    let from_one = |most: u32| json!({ "type": "integer", "minimum": 1, "maximum": most });
    [
        parameter("page", "query", "From 1.", &from_one(100)),
        parameter(
            "page_size",
            "query",
            "1000 is the largest, and the default.",
            &from_one(1000),
        ),
    ]
}

fn in_path(name: &str, description: &str) -> Value {
    parameter(
        name,
        "path",
        description,
        &json!({ "type": "string", "minLength": 1 }),
    )
}

fn code() -> Value {
    in_path("service_code", "From the list of services.")
}

fn id() -> Value {
    in_path(
        "service_request_id",
        "As the answer to a new request gave it.",
    )
}

fn token() -> Value {
    in_path("token", "A request's id is its token.")
}

fn request_form() -> Value {
    let string = json!({ "type": "string" });
    let mut properties = Map::new();
    for name in [
        "jurisdiction_id",
        "api_key",
        "service_code",
        "lat",
        "long",
        "address_string",
        "address_id",
        "email",
        "device_id",
        "account_id",
        "first_name",
        "last_name",
        "phone",
        "description",
    ] {
        properties.insert(name.to_owned(), string.clone());
    }
    let pictures = json!({
        "type": "array",
        "items": string,
        "maxItems": 6,
        "description": "Addresses of pictures, each in a field of its own. They are fetched, and kept without their metadata.",
    });
    properties.insert("media_url".to_owned(), pictures);
    json!({
        "type": "object",
        "description": "Answers to a service's questions are sent as attribute[CODE].",
        "required": ["api_key", "service_code"],
        "properties": properties,
    })
}

fn update_form() -> Value {
    let string = json!({ "type": "string" });
    let mut properties = Map::new();
    for name in [
        "jurisdiction_id",
        "api_key",
        "service_request_id",
        "update_id",
        "status",
        "updated_datetime",
        "description",
        "media_url",
        "email",
        "first_name",
        "last_name",
    ] {
        properties.insert(name.to_owned(), string.clone());
    }
    json!({
        "type": "object",
        "required": ["api_key", "service_request_id"],
        "properties": properties,
    })
}

/// An object with these texts, of which those named first are always there.
fn object(always: &[&str], sometimes: &[&str]) -> Value {
    let mut properties = Map::new();
    for name in always {
        properties.insert((*name).to_owned(), json!({ "type": "string" }));
    }
    for name in sometimes {
        properties.insert(
            (*name).to_owned(),
            json!({ "type": ["string", "number", "null"] }),
        );
    }
    json!({ "type": "object", "required": always, "properties": properties })
}

fn list(item: &Value) -> Value {
    json!({ "type": "array", "items": item })
}

fn update() -> Value {
    let always = [
        "update_id",
        "service_request_id",
        "status",
        "updated_datetime",
        "description",
    ];
    let mut update = object(&always, &["media_url", "external_status_code"]);
    update["properties"]["media_urls"] = json!({
        "type": "array",
        "items": { "type": "string" },
        "description": "All of them, where there are several.",
    });
    update
}

fn schemas() -> Value {
    let service = json!({
        "type": "object",
        "required": ["service_code", "service_name", "metadata", "type"],
        "properties": {
            "service_code": { "type": "string" },
            "service_name": { "type": "string" },
            "description": { "type": ["string", "null"] },
            "metadata": { "type": "boolean" },
            "type": { "enum": ["realtime", "batch", "blackbox"] },
            "keywords": { "type": ["string", "null"] },
            "group": { "type": ["string", "null"] },
        },
    });
    let definition = json!({
        "type": "object",
        "required": ["service_code", "attributes"],
        "properties": {
            "service_code": { "type": "string" },
            "attributes": { "type": "array", "items": { "type": "object", "required": ["variable", "code", "datatype", "required", "order", "description"] } },
        },
    });
    let request = object(
        &[
            "service_request_id",
            "status",
            "service_code",
            "service_name",
            "requested_datetime",
            "updated_datetime",
        ],
        &[
            "status_notes",
            "description",
            "agency_responsible",
            "service_notice",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url",
        ],
    );
    json!({
        "Open311Discovery": { "type": "object", "required": ["changeset", "contact", "key_service", "endpoints"] },
        "Open311Services": list(&service),
        "Open311ServiceDefinition": definition,
        "Open311Requests": list(&request),
        "Open311Created": list(&object(&["service_request_id"], &["service_notice", "account_id"])),
        "Open311Tokens": list(&object(&["service_request_id", "token"], &[])),
        "Open311Updates": list(&update()),
        "Open311CreatedUpdate": list(&object(&["update_id"], &["account_id"])),
        "Open311Errors": list(&json!({
            "type": "object",
            "required": ["code", "description"],
            "properties": { "code": { "type": ["integer", "string"] }, "description": { "type": "string" } },
        })),
    })
}

#[cfg(test)]
mod tests {
    use super::fragment;

    #[test]
    fn calls_of_open311_were_listed_without_a_word_of_what_they_do() {
        let document = fragment();
        let paths = document["paths"].as_object().unwrap();
        let operations: Vec<_> = paths
            .values()
            .flat_map(|item| item.as_object().unwrap().values())
            .collect();
        assert_eq!(operations.len(), 20);
        for operation in operations {
            assert_ne!(operation["summary"], "", "{}", operation["operationId"]);
        }
    }
}
