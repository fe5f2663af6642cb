//! DataFusion behind a small door: a question goes in, batches come out. Only a worker opens this door.

mod pieces;
mod published;
mod way;

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use datafusion::{
    arrow::{
        array::{RecordBatch, StringArray},
        datatypes::{DataType, Field, Schema, SchemaRef},
    },
    catalog::{MemoryCatalogProvider, MemorySchemaProvider, SchemaProvider, TableProvider},
    datasource::{
        file_format::parquet::ParquetFormat,
        listing::{ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl},
        object_store::ObjectStoreUrl,
    },
    error::DataFusionError,
    execution::{
        SendableRecordBatchStream, SessionStateBuilder, SessionStateDefaults,
        disk_manager::{DiskManagerBuilder, DiskManagerMode},
        memory_pool::GreedyMemoryPool,
        runtime_env::{RuntimeEnv, RuntimeEnvBuilder},
        session_state::SessionState,
    },
    physical_plan::{displayable, execute_stream, stream::RecordBatchStreamAdapter},
    prelude::SessionConfig,
};
use futures::stream;

use self::{
    pieces::InPieces,
    published::Published,
    way::{SUMMED, Way},
};
use crate::{
    changes::Dead,
    frames::Ask,
    query::Table,
    refused::Refused,
    statement::{self, Planned},
};

const STORE: &str = "published://tables";
const CATALOGUE: &str = "stoa";
const SCHEMA: &str = "published";
/// Tables whose dead rows are remembered; files never change, so what is remembered stays right.
const REMEMBERED: usize = 32;

/// The engine of a worker, with the files that it has open and what it remembers of them.
#[derive(Debug)]
pub struct Engine {
    runtime: Arc<RuntimeEnv>,
    files: Arc<Published>,
    dead: Mutex<HashMap<Vec<PathBuf>, Arc<Dead>>>,
    threads: usize,
    memory: u64,
}

/// An answer as it is computed.
pub struct Batches {
    pub schema: SchemaRef,
    pub stream: SendableRecordBatchStream,
    pub lasting: bool,
}

impl Engine {
    /// `memory` is what the worker may take; the engine's own count gets half of it, as it does not count everything.
    pub fn new(threads: usize, memory: u64) -> Result<Self, DataFusionError> {
        let pool = usize::try_from(memory / 2).unwrap_or(usize::MAX);
        let no_disk = DiskManagerBuilder::default().with_mode(DiskManagerMode::Disabled);
        let runtime = RuntimeEnvBuilder::new()
            .with_memory_pool(Arc::new(GreedyMemoryPool::new(pool)))
            .with_disk_manager_builder(no_disk)
            .build_arc()?;
        let files = Arc::new(Published::default());
        let url = ObjectStoreUrl::parse(STORE)?;
        let store: Arc<dyn datafusion::object_store::ObjectStore> = Arc::<Published>::clone(&files);
        runtime.register_object_store(url.as_ref(), store);
        Ok(Engine {
            runtime,
            files,
            dead: Mutex::default(),
            threads: threads.max(1),
            memory,
        })
    }

    /// Plans a question and begins to compute its answer.
    ///
    /// # Errors
    /// Whatever can be known before the first row.
    pub async fn run(&self, ask: &Ask) -> Result<Batches, Refused> {
        let refused = |error: DataFusionError| statement::refused(&error, self.memory);
        let schema = MemorySchemaProvider::new();
        let state = self.state(Way::Together, &schema_catalogue());
        for table in &ask.tables {
            let found = self.table(&state, table).await.map_err(refused)?;
            schema
                .register_table(table.name.clone(), found)
                .map_err(refused)?;
        }
        let schema: Arc<dyn SchemaProvider> = Arc::new(schema);
        let catalogue = schema_catalogue();
        datafusion::catalog::CatalogProvider::register_schema(&*catalogue, SCHEMA, schema)
            .map_err(refused)?;
        let state = self.state(Way::Together, &catalogue);
        let planned = statement::plan(&state, ask, self.memory).await?;
        let state = self.state(Way::of(&planned.plan), &catalogue);
        self.begin(&state, planned).await.map_err(refused)
    }

    async fn begin(
        &self,
        state: &SessionState,
        planned: Planned,
    ) -> Result<Batches, DataFusionError> {
        let logical = state.optimize(&planned.plan)?;
        let physical = state
            .query_planner()
            .create_physical_plan(&logical, state)
            .await?;
        if planned.explain {
            let logical = logical.display_indent().to_string();
            let physical = displayable(physical.as_ref()).indent(false).to_string();
            return explained(&logical, &physical);
        }
        let schema = physical.schema();
        Ok(Batches {
            schema,
            stream: execute_stream(physical, state.task_ctx())?,
            lasting: planned.lasting,
        })
    }

    fn state(&self, way: Way, catalogue: &Arc<MemoryCatalogProvider>) -> SessionState {
        let threads = if way == Way::Picked { 1 } else { self.threads };
        let mut config = SessionConfig::new()
            .with_target_partitions(threads)
            .with_create_default_catalog_and_schema(false)
            .with_default_catalog_and_schema(CATALOGUE, SCHEMA)
            .with_information_schema(false);
        if way == Way::Summed {
            config = config.with_batch_size(SUMMED);
        }
        let options = config.options_mut();
        options.sql_parser.collect_spans = true;
        options.execution.parquet.pushdown_filters = way != Way::Summed;
        options.execution.parquet.reorder_filters = true;
        options.execution.enable_recursive_ctes = false;
        let list = datafusion::catalog::MemoryCatalogProviderList::new();
        let catalogue: Arc<dyn datafusion::catalog::CatalogProvider> =
            Arc::<MemoryCatalogProvider>::clone(catalogue);
        datafusion::catalog::CatalogProviderList::register_catalog(
            &list,
            CATALOGUE.to_owned(),
            catalogue,
        );
        let mut state = SessionStateBuilder::new()
            .with_config(config)
            .with_runtime_env(Arc::clone(&self.runtime))
            .with_catalog_list(Arc::new(list))
            .with_expr_planners(SessionStateDefaults::default_expr_planners())
            .with_scalar_functions(statement::scalars())
            .with_aggregate_functions(statement::aggregates())
            .with_window_functions(statement::windows())
            .build();
        // What `now()` is, for the whole of a statement.
        state.mark_start_execution();
        state
    }

    async fn table(
        &self,
        state: &SessionState,
        table: &Table,
    ) -> Result<Arc<dyn TableProvider>, DataFusionError> {
        let dead = self.dead(&table.dead)?;
        let (mut urls, mut files) = (Vec::new(), HashMap::new());
        for (place, file) in table.files.iter().enumerate() {
            let name = self.files.open(&table.name, file)?;
            urls.push(ListingTableUrl::parse(format!("{STORE}/{name}"))?);
            files.insert(name, (place, dead.of(file).to_vec()));
        }
        let options = ListingOptions::new(Arc::new(ParquetFormat::default()));
        let config = ListingTableConfig::new_with_multi_paths(urls).with_listing_options(options);
        let table = ListingTable::try_new(config.infer_schema(state).await?)?;
        let cache = self.runtime.cache_manager.get_file_statistic_cache();
        let listing = table.with_cache(cache);
        if files.len() == 1 && dead.count() == 0 {
            return Ok(Arc::new(listing));
        }
        Ok(Arc::new(InPieces { listing, files }))
    }

    /// The dead rows of a table.
    fn dead(&self, paths: &[PathBuf]) -> Result<Arc<Dead>, DataFusionError> {
        if paths.is_empty() {
            return Ok(Arc::default());
        }
        let mut known = self.dead.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(dead) = known.get(paths) {
            return Ok(Arc::clone(dead));
        }
        let dead = Arc::new(Dead::read(paths)?);
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(paths.to_vec(), Arc::clone(&dead));
        Ok(dead)
    }
}

fn schema_catalogue() -> Arc<MemoryCatalogProvider> {
    Arc::new(MemoryCatalogProvider::new())
}

fn explained(logical: &str, physical: &str) -> Result<Batches, DataFusionError> {
    let field = |name| Field::new(name, DataType::Utf8, false);
    let schema = Arc::new(Schema::new(vec![field("step"), field("plan")]));
    let steps = StringArray::from(vec!["meant", "run"]);
    let plans = StringArray::from(vec![logical.trim_end(), physical.trim_end()]);
    let columns: Vec<datafusion::arrow::array::ArrayRef> = vec![Arc::new(steps), Arc::new(plans)];
    let batch = RecordBatch::try_new(Arc::clone(&schema), columns)?;
    let stream = stream::iter([Ok(batch)]);
    Ok(Batches {
        schema: Arc::clone(&schema),
        stream: Box::pin(RecordBatchStreamAdapter::new(schema, stream)),
        lasting: true,
    })
}
