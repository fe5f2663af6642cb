//! The whole site as one router.

use axum::{Router, middleware, response::Response, routing::get};
use stoa_kernel::Error;

use crate::{
    assets,
    problem::{Kind, Problem, answer_problems},
    site::Site,
};

impl Site {
    /// All modules' pages and our own, within the middleware.
    pub fn router(self) -> Router {
        let own = Router::new()
            .route("/assets/{name}", get(assets::show_asset))
            .route("/assets/town/{name}", get(assets::show_own))
            .route("/theme.css", get(assets::show_theme))
            .route("/favicon.ico", get(assets::show_favicon));
        let modules = self.modules().iter().map(|module| (module.routes)());
        let all = modules.fold(own, Router::merge);
        all.fallback(nothing_here)
            .method_not_allowed_fallback(wrong_method)
            .layer(middleware::from_fn_with_state(
                self.clone(),
                answer_problems,
            ))
            .with_state(self)
    }
}

async fn nothing_here() -> Result<Response, Problem> {
    Err(Error::NotFound.into())
}

async fn wrong_method() -> Result<Response, Problem> {
    Err(Problem::new(Kind::WrongMethod))
}
