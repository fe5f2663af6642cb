//! `/ogc`, `/ogc/conformance` and `/ogc/api`: where a program begins, what is kept of the standards, and how it is all asked for.

use axum::http::HeaderMap;
use serde_json::json;
use stoa_web::{PageResult, Visitor};

use super::{JSON, OPENAPI, document, link, own_links, pages, shown, wants_page};

/// The conformance classes that are kept.
pub const CLASSES: [&str; 28] = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
    "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
    "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
];

/// `/ogc`
pub async fn landing(visitor: Visitor, headers: HeaderMap) -> PageResult {
    if wants_page(&visitor, &headers) {
        return Ok(pages::landing(&visitor));
    }
    let mut links = own_links(&visitor, "/ogc", JSON);
    links.push(link(&visitor, "service-desc", OPENAPI, "/ogc/api"));
    links.push(link(&visitor, "service-doc", "text/html", "/api"));
    links.push(link(&visitor, "conformance", JSON, "/ogc/conformance"));
    links.push(link(&visitor, "data", JSON, "/ogc/collections"));
    let schemes = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    links.push(link(&visitor, schemes, JSON, "/ogc/tileMatrixSets"));
    let title = visitor.site.town_name(visitor.lang());
    let description = visitor.t("opendata-ogc-lead");
    Ok(shown(
        json!({"title": title, "description": description, "links": links}),
        JSON,
    ))
}

/// `/ogc/conformance`
pub async fn conformance(visitor: Visitor, headers: HeaderMap) -> PageResult {
    if wants_page(&visitor, &headers) {
        return Ok(pages::conformance(&visitor));
    }
    let links = own_links(&visitor, "/ogc/conformance", JSON);
    Ok(shown(json!({"conformsTo": CLASSES, "links": links}), JSON))
}

/// `/ogc/api`: the definition in OpenAPI 3.0; as a page, that of all interfaces.
pub async fn api(visitor: Visitor, headers: HeaderMap) -> PageResult {
    if wants_page(&visitor, &headers) {
        return Ok(visitor.go("/api"));
    }
    Ok(shown(document::openapi(&visitor), OPENAPI))
}
