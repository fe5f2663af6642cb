//! Every URL of open data.

use axum::{
    Router,
    routing::{any, get, head, post},
};
use stoa_web::{Path, Site, Visitor};

use crate::{
    api::{ckan, csvw, datapackage, dcat, dcat_us, ogc, sitemap, soda, versions},
    downloads,
    pages::{
        draw_chart, explore_table, list_datasets, run_query, saved_queries, show_changes,
        show_dataset, show_map, show_version,
        staff::{
            add_address, add_file, ask_review, describe_dataset, edit_many, list_batches,
            list_keys, list_sources, list_work, name_successor, new_dataset, plan_publication,
            publish_dataset, show_file, show_source, show_work, treat_file, withdraw_dataset,
        },
    },
    uploads,
};

pub fn all() -> Router<Site> {
    public()
        .merge(programs())
        .merge(others_languages())
        .merge(staff())
        .merge(changes())
        .merge(charts())
        .merge(harvest())
        .merge(talk())
        .merge(arrival())
        .merge(privacy())
}

fn public() -> Router<Site> {
    Router::new()
        .route("/data", get(list_datasets::page))
        .route("/data/query", get(run_query::page))
        .route("/data/{slug}", get(show_dataset::page))
        .route("/data/{slug}/table", get(explore_table::page))
        .route("/data/{slug}/files/{name}", get(downloads::original))
        .route("/data/{slug}/datapackage.json", get(datapackage::show))
        .route("/data/{slug}/versions/{number}", get(show_version::page))
        .route(
            "/data/{slug}/versions/{number}/{name}",
            get(downloads::original_of_version),
        )
}

fn charts() -> Router<Site> {
    let mut router = Router::new()
        .route("/data/q", get(saved_queries::list))
        .route(
            "/data/q/new",
            get(saved_queries::save_form).post(saved_queries::save),
        )
        .route(
            "/data/q/{id}",
            get(saved_queries::show).post(saved_queries::choose),
        )
        .route("/data/query/chart", get(draw_chart::of_query))
        .route("/data/{slug}/chart", get(draw_chart::of_table))
        .route("/data/{slug}/map", get(show_map::page))
        .route("/data/{slug}/map.geojson", get(show_map::features))
        .route("/data/{slug}/map/{z}/{x}/{y}", get(show_map::tile));
    for form in ["chart.svg", "chart.csv", "chart.vl.json", "embed"] {
        let of_query = move |visitor: Visitor| draw_chart::form_of_query(visitor, form);
        let of_table = move |visitor: Visitor, Path(slug): Path<String>| {
            draw_chart::form_of_table(visitor, form, slug)
        };
        router = router
            .route(&format!("/data/query/{form}"), get(of_query))
            .route(&format!("/data/{{slug}}/{form}"), get(of_table));
    }
    router
}

/// What versions have changed.
fn changes() -> Router<Site> {
    Router::new()
        .route(
            "/data/{slug}/versions/{number}/changes",
            get(show_changes::page),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.csv",
            get(show_changes::fetch),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.xlsx",
            get(show_changes::fetch),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.json",
            get(show_changes::fetch),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.ndjson",
            get(show_changes::fetch),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.parquet",
            get(show_changes::fetch),
        )
        .route(
            "/data/{slug}/versions/{number}/changes.arrow",
            get(show_changes::fetch),
        )
}

fn programs() -> Router<Site> {
    Router::new()
        .route("/api/3", get(ckan::root))
        .route("/api/3/action/{action}", any(ckan::act))
        // As ckanapi has it.
        .route("/api/action/{action}", any(ckan::act))
        .route("/catalog.ttl", get(dcat::turtle))
        .route("/catalog.rdf", get(dcat::rdf_xml))
        .route("/catalog.jsonld", get(dcat::json_ld))
        .route("/catalog", get(dcat::negotiated))
        .route("/data.json", get(dcat_us::show))
        .route(
            "/data/{slug}/versions/{number}/body.json",
            get(versions::body),
        )
}

/// Ways in for files.
fn arrival() -> Router<Site> {
    Router::new()
        .route(
            "/staff/data/{slug}/addresses",
            get(add_address::form).post(add_address::send),
        )
        .route(
            "/staff/data/{slug}/uploads",
            post(uploads::create).options(uploads::abilities),
        )
        .route(
            "/staff/data/{slug}/uploads/{id}",
            head(uploads::show)
                .patch(uploads::append)
                .delete(uploads::end),
        )
}

/// SODA, OGC API, CSVW and the map of the site.
fn others_languages() -> Router<Site> {
    Router::new()
        .route("/resource/{name}", get(soda::resource))
        .route("/api/views/{name}", get(soda::view))
        .route("/api/catalog/v1", get(soda::catalogue))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/sitemap/{page}", get(sitemap::page))
        .route("/data/{slug}/csv-metadata.json", get(csvw::show))
        .merge(geographic())
}

/// OGC API – Features and Tiles.
fn geographic() -> Router<Site> {
    Router::new()
        .route("/ogc", get(ogc::landing))
        .route("/ogc/conformance", get(ogc::conformance))
        .route("/ogc/api", get(ogc::api))
        .route("/ogc/tileMatrixSets", get(ogc::matrix_sets))
        .route("/ogc/tileMatrixSets/WebMercatorQuad", get(ogc::matrix_set))
        .route("/ogc/collections", get(ogc::all))
        .route("/ogc/collections/{id}", get(ogc::one))
        .route("/ogc/collections/{id}/queryables", get(ogc::queryables))
        .route("/ogc/collections/{id}/sortables", get(ogc::sortables))
        .route("/ogc/collections/{id}/schema", get(ogc::schema))
        .route("/ogc/collections/{id}/items", get(ogc::items))
        .route("/ogc/collections/{id}/items/{row}", get(ogc::item))
        .route("/ogc/collections/{id}/tiles", get(ogc::tilesets))
        .route(
            "/ogc/collections/{id}/tiles/WebMercatorQuad",
            get(ogc::tileset),
        )
        .route(
            "/ogc/collections/{id}/tiles/WebMercatorQuad/{z}/{row}/{column}",
            get(ogc::tile),
        )
}

fn staff() -> Router<Site> {
    Router::new()
        .route("/staff/data", get(list_work::page))
        .route(
            "/staff/data/new",
            get(new_dataset::form).post(new_dataset::send),
        )
        .route(
            "/staff/data/keys",
            get(list_keys::page).post(list_keys::send),
        )
        .route(
            "/staff/data/keys/{id}/end",
            get(list_keys::end_form).post(list_keys::end),
        )
        .route("/staff/data/files/{id}", get(show_file::page))
        .route("/staff/data/files/{id}/stop", post(show_file::stop))
        .route("/staff/data/files/{id}/attach", post(show_file::attach))
        .route("/staff/data/{slug}", get(show_work::page))
        .route(
            "/staff/data/{slug}/describe",
            get(describe_dataset::form).post(describe_dataset::send),
        )
        .route(
            "/staff/data/{slug}/files",
            get(add_file::form).post(add_file::send),
        )
        .route(
            "/staff/data/{slug}/files/{id}/remove",
            get(add_file::remove_form).post(add_file::remove),
        )
        .route(
            "/staff/data/{slug}/publish",
            get(publish_dataset::form).post(publish_dataset::send),
        )
        .route(
            "/staff/data/{slug}/review",
            get(ask_review::form).post(ask_review::send),
        )
        .route(
            "/staff/data/{slug}/withdraw",
            get(withdraw_dataset::form).post(withdraw_dataset::send),
        )
}

/// Other portals, and the publisher's calendar.
fn harvest() -> Router<Site> {
    Router::new()
        .route(
            "/staff/data/sources",
            get(list_sources::page).post(list_sources::send),
        )
        .route("/staff/data/sources/{id}", get(show_source::page))
        .route("/staff/data/sources/{id}/run", post(show_source::run))
        .route("/staff/data/sources/{id}/stop", post(show_source::stop))
        .route("/staff/data/sources/{id}/change", post(show_source::change))
        .route(
            "/staff/data/batches",
            get(list_batches::page).post(edit_many::send),
        )
        .route("/staff/data/batches/new", get(edit_many::form))
        .route("/staff/data/batches/preview", post(edit_many::preview))
        .route("/staff/data/batches/{id}", get(list_batches::one))
        .route("/staff/data/batches/{id}/undo", post(list_batches::undo))
        .route(
            "/staff/data/{slug}/plan",
            get(plan_publication::form).post(plan_publication::send),
        )
        .route(
            "/staff/data/{slug}/plan/cancel",
            post(plan_publication::cancel),
        )
        .route(
            "/staff/data/{slug}/successor",
            get(name_successor::form).post(name_successor::send),
        )
}

fn talk() -> Router<Site> {
    use crate::pages::{
        staff::talk::{comments as said, requests as asked, showcase as made},
        talk::{
            ask_for_data, comments, feeds, follow, following, list_requests, show_request,
            showcase, suggest_showcase,
        },
    };
    Router::new()
        .route("/data/requests", get(list_requests::page))
        .route(
            "/data/requests/new",
            get(ask_for_data::form).post(ask_for_data::send),
        )
        .route("/data/requests/{id}", get(show_request::page))
        .route("/data/requests/{id}/vote", post(show_request::send_vote))
        .route(
            "/data/requests/{id}/take-back",
            post(show_request::take_back),
        )
        .route("/data/showcase", get(showcase::page))
        .route(
            "/data/showcase/new",
            get(suggest_showcase::form).post(suggest_showcase::send),
        )
        .route("/data/showcase/pictures/{name}", get(showcase::picture))
        .route("/data/{slug}/comments", get(comments::page))
        .route(
            "/data/{slug}/comments/new",
            get(comments::form).post(comments::send),
        )
        .route("/data/{slug}/feed.atom", get(feeds::of_dataset))
        .route("/data/feed.atom", get(feeds::of_search))
        .route("/data/follow", get(follow::form).post(follow::send))
        .route("/data/following", get(following::page))
        .route("/data/following/{token}", get(following::show_link))
        .route("/data/following/{token}/stop", post(following::stop))
        .route("/staff/data/comments", get(said::page))
        .route(
            "/staff/data/comments/{id}",
            get(said::form).post(said::send),
        )
        .route("/staff/data/requests", get(asked::page))
        .route(
            "/staff/data/requests/{id}",
            get(asked::form).post(asked::send),
        )
        .route("/staff/data/requests/{id}/hide", post(asked::hide))
        .route("/staff/data/requests/{id}/show", post(asked::give_back))
        .route("/staff/data/showcase", get(made::page))
        .route(
            "/staff/data/showcase/{id}",
            get(made::form).post(made::send),
        )
}

/// What is decided about columns that look personal.
fn privacy() -> Router<Site> {
    Router::new()
        .route("/staff/data/files/{id}/treat", post(treat_file::treat))
        .route("/staff/data/files/{id}/as-is", post(treat_file::as_is))
        .route(
            "/staff/data/files/{id}/take-back",
            post(treat_file::take_back),
        )
}
