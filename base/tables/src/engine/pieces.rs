//! A table in pieces as the engine scans it: the plain scan of its files, each without its dead rows. Row groups and pages are
//! passed over by their statistics as ever; only counts are set right, and least and greatest values are no longer exact.

use std::{collections::HashMap, sync::Arc};

use async_trait::async_trait;
use datafusion::datasource::physical_plan::parquet::ParquetRowSelection;
use datafusion::{
    arrow::datatypes::SchemaRef,
    catalog::{Session, TableProvider},
    common::{Statistics, stats::Precision},
    datasource::{
        listing::{ListingTable, PartitionedFile},
        physical_plan::{FileGroup, FileScanConfig, FileScanConfigBuilder, ParquetSource},
        source::DataSourceExec,
    },
    error::{DataFusionError, Result},
    logical_expr::{Expr, TableProviderFilterPushDown, TableType},
    object_store::path::Path,
    physical_plan::ExecutionPlan,
};

use crate::changes::living;

/// The files of a table by the names that the engine knows, in their order, with the rows that are dead.
#[derive(Debug)]
pub struct InPieces {
    pub listing: ListingTable,
    pub files: HashMap<Path, (usize, Vec<u64>)>,
}

#[async_trait]
impl TableProvider for InPieces {
    fn schema(&self) -> SchemaRef {
        self.listing.schema()
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(
        &self,
        filters: &[&Expr],
    ) -> Result<Vec<TableProviderFilterPushDown>> {
        self.listing.supports_filters_pushdown(filters)
    }

    async fn scan(
        &self,
        state: &dyn Session,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
        limit: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        // With a limit the listing would count dead rows and leave files out.
        let plan = self.listing.scan(state, projection, filters, None).await?;
        let Some(source) = plan.downcast_ref::<DataSourceExec>() else {
            return Ok(plan);
        };
        let Some((scan, _)) = source.downcast_to_file_source::<ParquetSource>() else {
            return Err(DataFusionError::Internal(
                "a table that is no Parquet".to_owned(),
            ));
        };
        let scan = self.without_dead(scan.clone(), state.config().target_partitions())?;
        let scan = FileScanConfigBuilder::from(scan).with_limit(limit).build();
        Ok(DataSourceExec::from_data_source(scan))
    }
}

impl InPieces {
    fn without_dead(&self, scan: FileScanConfig, partitions: usize) -> Result<FileScanConfig> {
        let all = scan.file_groups.iter().flat_map(FileGroup::iter);
        let mut files: Vec<PartitionedFile> = all.cloned().collect();
        files.sort_by_key(|file| {
            self.files
                .get(&file.object_meta.location)
                .map(|(place, _)| *place)
        });
        let mut dead_rows = 0;
        let mut groups = vec![Vec::new(); partitions.clamp(1, files.len().max(1))];
        for (place, mut file) in files.into_iter().enumerate() {
            let dead = self.files.get(&file.object_meta.location);
            if let Some((_, dead)) = dead.filter(|(_, dead)| !dead.is_empty()) {
                dead_rows += dead.len();
                file = without(file, dead)?;
            }
            let at = place % groups.len();
            if let Some(group) = groups.get_mut(at) {
                group.push(file);
            }
        }
        let statistics = fewer(scan.statistics(), dead_rows);
        Ok(FileScanConfigBuilder::from(scan)
            .with_file_groups(groups.into_iter().map(FileGroup::new).collect())
            .with_statistics(statistics)
            .build())
    }
}

/// A file without its dead rows.
fn without(mut file: PartitionedFile, dead: &[u64]) -> Result<PartitionedFile> {
    let statistics = file.statistics.take();
    let rows = statistics
        .as_ref()
        .and_then(|known| known.num_rows.get_value().copied());
    let rows = rows
        .and_then(|rows| u64::try_from(rows).ok())
        .ok_or_else(|| {
            DataFusionError::Internal("a piece of a table whose rows are not counted".to_owned())
        })?;
    file.statistics = statistics.map(|known| Arc::new(fewer((*known).clone(), dead.len())));
    Ok(file.with_extension(ParquetRowSelection::new(living(rows, dead))))
}

/// What is known of rows when so many of them are dead.
fn fewer(known: Statistics, dead: usize) -> Statistics {
    if dead == 0 {
        return known;
    }
    let rows = match known.num_rows {
        Precision::Exact(rows) => Precision::Exact(rows.saturating_sub(dead)),
        other => other,
    };
    Statistics {
        num_rows: rows,
        ..known.to_inexact()
    }
}
