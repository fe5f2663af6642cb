//! What programs read of processes.

use stoa_participation::model::Standing;

use crate::house::{HARBOUR, House, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_what_everybody_sees() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T10:00:00Z");
        let program = house.stranger();
        let path = "/api/participation/processes";
        let one = format!("{path}/{HARBOUR}");
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        // A draft is nobody's, not even for staff: what programs read is what everybody may.
        assert_eq!(program.get(&one).await.status, 404);
        assert_eq!(house.desk("manager").await.get(&one).await.status, 404);
        house.describes(&manager, 0).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let phase = crate::house::phase(("2026-03-10", "2026-03-28"), "write");
        house.saves(&manager, phase).await.unwrap();
        house.publishes(&manager, 0).await.unwrap();
        let all = program.get(path).await.json();
        assert_eq!(all["processes"].as_array().unwrap().len(), 1);
        assert_eq!(all["processes"][0]["slug"], HARBOUR);
        assert_eq!(all["next"], serde_json::Value::Null);
        let whole = program.get(&one).await.json();
        assert_eq!(whole["title"]["en"], "The old harbour");
        assert_eq!(whole["components"][0]["needs"]["support"], "anyone");
        assert_eq!(whole["phases"][0]["last_day"], "2026-03-28");
        assert_eq!(whole["phases"][0]["open"]["ideas"][0], "write");
        house.is_at("2026-03-28T23:00:00Z");
        let all = program.get(path).await.json();
        assert!(all["processes"].as_array().unwrap().is_empty());
        let past = program.get(&format!("{path}?show=past")).await.json();
        assert_eq!(past["processes"][0]["last_day"], "2026-03-28");
    })
    .await;
}
