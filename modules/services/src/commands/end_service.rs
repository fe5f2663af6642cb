//! A manager ends a service: nobody can apply any more; what is open runs on.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::found::find_service,
    events::{ServiceEvent, What},
    model::{Service, ServiceState},
    store,
};

/// `Conflict` when it is not offered.
pub async fn end_service(app: &App, tx: &mut Tx, slug: &str) -> Result<Done<Service>> {
    let mut service = find_service(app, tx, slug, "end_service").await?;
    if service.state != ServiceState::Offered {
        return Err(Error::conflict("services-not-offered"));
    }
    service.state = ServiceState::Ended;
    service.version += 1;
    store::save_service(tx, &service).await?;
    let event = ServiceEvent::of_service(&service, What::ServiceEnded);
    Ok(Done::new(service, &event))
}
