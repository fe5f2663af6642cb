//! PostgreSQL: a pool for writing and one that can only read. Each transaction is its own; the server groups commits.

use std::{error::Error as StdError, io, sync::Arc, time::Duration};

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio_postgres::{
    Config, Statement,
    types::{IsNull, ToSql, Type, to_sql_checked},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Fault, Row, Value};
use crate::error::{Error, Result};

mod address;
mod tls;

use address::Address;

/// How many statements a connection remembers at most.
const STATEMENTS: usize = 500;

/// The server, by its two pools.
#[derive(Debug)]
pub(super) struct Postgres {
    write: Pool,
    read: Pool,
}

/// A transaction. Dropped without [`Turn::commit`], it takes back what it did.
///
/// Each statement is a way to the server and back: the transaction begins on the way of its first one, and can end on
/// that of its last.
pub(super) struct Turn {
    client: Option<Object>,
    has_begun: bool,
}

impl Postgres {
    /// `url` as `postgres://user@host/name` or with `?host=/socket/folder`. Connects when first asked.
    pub(super) fn open(url: &str) -> Result<Self> {
        let Address {
            mut config,
            trust,
            authorities,
        } = Address::parse(url)?;
        let tls = tls::connector(trust, authorities.as_deref())?;
        let own = config.get_options().unwrap_or_default().to_owned();
        let mut writing = config.clone();
        // A plan that the server keeps from when a table was empty reads all of it for each batch of an import.
        writing.options(format!("{own} -c plan_cache_mode=force_custom_plan"));
        let write = pool(writing, tls.clone(), 24)?;
        let options =
            format!("{own} -c default_transaction_read_only=on -c statement_timeout=30000");
        config.options(options);
        let read = pool(config, tls, 16)?;
        Ok(Postgres { write, read })
    }

    /// Whether the server lets us in, and to a database that can hold what people write. `Broken`, in the server's own
    /// words, when not; it knows no password that they could give away.
    pub(super) async fn try_out(&self) -> Result<()> {
        let refused =
            |error| Error::Broken(format!("PostgreSQL lets nobody in: {}", causes(&error)));
        let client = self.read.get().await.map_err(refused)?;
        let sql = "SELECT current_setting('server_encoding')";
        let row = client.query_one(sql, &[]).await.map_err(failed)?;
        let encoding: String = row.try_get(0).map_err(failed)?;
        if encoding == "UTF8" {
            return Ok(());
        }
        Err(Error::Broken(format!(
            "the database is encoded in {encoding}, which cannot hold all that people write: make another, by \
             `createdb --encoding UTF8 --template template0`, and name it in database_url"
        )))
    }

    pub(super) async fn begin(&self) -> Result<Turn> {
        let client = self.write.get().await.map_err(no_connection)?;
        Ok(Turn {
            client: Some(client),
            has_begun: false,
        })
    }

    pub(super) async fn reader(&self) -> Result<Object> {
        self.read.get().await.map_err(no_connection)
    }
}

fn pool(config: Config, tls: MakeRustlsConnect, size: usize) -> Result<Pool> {
    let manager_config = ManagerConfig {
        recycling_method: RecyclingMethod::Fast,
    };
    let manager = Manager::from_config(config, tls, manager_config);
    let wait = Some(Duration::from_secs(10));
    Pool::builder(manager)
        .max_size(size)
        .runtime(Runtime::Tokio1)
        .timeouts(Timeouts {
            wait,
            create: wait,
            recycle: wait,
        })
        .build()
        .map_err(|e| Error::broken("the pool of connections", e))
}

impl Turn {
    fn client(&self) -> Result<&Object> {
        self.client
            .as_ref()
            .ok_or_else(|| Error::Broken("the transaction is over".to_owned()))
    }

    /// The client, and a beginning that must be sent before the next statement: nothing may be awaited in between.
    fn next(&mut self) -> Result<(&Object, impl Future<Output = Result<(), Fault>>)> {
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        let client = self.client()?;
        let begun = async move {
            if is_first {
                client.batch_execute("BEGIN").await.map_err(failed)?;
            }
            Ok(())
        };
        Ok((client, begun))
    }

    pub(super) async fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Fault> {
        // Prepared before anything has begun: one that cannot be prepared leaves nothing half begun.
        let statement = prepare(self.client()?, sql).await?;
        let (client, begun) = self.next()?;
        let params = borrowed(params);
        let changed = async { client.execute(&statement, &params).await.map_err(failed) };
        // What is asked first is sent first: joined, they travel together.
        let (begun, changed) = tokio::join!(biased; begun, changed);
        begun?;
        changed
    }

    pub(super) async fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        let (client, begun) = self.next()?;
        let (begun, rows) = tokio::join!(biased; begun, query(client, sql, params));
        begun?;
        rows
    }

    pub(super) async fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        let (client, begun) = self.next()?;
        begun.await?;
        client.batch_execute(sql).await.map_err(failed)
    }

    pub(super) async fn commit(mut self) -> Result<()> {
        let client = self
            .client
            .take()
            .ok_or_else(|| Error::Broken("no client".to_owned()))?;
        if self.has_begun {
            client.batch_execute("COMMIT").await.map_err(failed)?;
        }
        Ok(())
    }

    /// Runs a last statement and commits. The server makes a commit behind one that failed a taking back.
    pub(super) async fn run_and_commit(mut self, sql: &str, params: &[Value]) -> Result<(), Fault> {
        let (client, begun) = self.next()?;
        begun.await?;
        let statement = prepare(client, sql).await?;
        let params = borrowed(params);
        let changed = async { client.execute(&statement, &params).await.map_err(failed) };
        let committed = async { client.batch_execute("COMMIT").await.map_err(failed) };
        let (changed, committed) = tokio::join!(biased; changed, committed);
        self.client = None;
        changed?;
        committed
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(client) = self.client.take().filter(|_| self.has_begun) else {
            return;
        };
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if client.batch_execute("ROLLBACK").await.is_err() {
                    drop(Object::take(client));
                }
            });
        } else {
            drop(Object::take(client));
        }
    }
}

/// A statement that the connection remembers. Lists of many lengths are many statements: when there are too many, all are
/// forgotten, here and by the server.
async fn prepare(client: &Object, sql: &str) -> Result<Statement, Fault> {
    if client.statement_cache.size() > STATEMENTS {
        client.statement_cache.clear();
    }
    client.prepare_cached(sql).await.map_err(failed)
}

pub(super) async fn query(client: &Object, sql: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
    let statement = prepare(client, sql).await?;
    let columns: Arc<[String]> = statement
        .columns()
        .iter()
        .map(|column| column.name().to_owned())
        .collect();
    let params = borrowed(params);
    let rows = client.query(&statement, &params).await.map_err(failed)?;
    rows.iter()
        .map(|row| {
            let cells = (0..row.len())
                .map(|place| cell(row, place))
                .collect::<Result<_, Fault>>()?;
            Ok(Row {
                columns: columns.clone(),
                cells,
            })
        })
        .collect()
}

fn cell(row: &tokio_postgres::Row, place: usize) -> Result<Value, Fault> {
    let kind = row.columns()[place].type_();
    let value = match *kind {
        Type::INT8 => row.try_get::<_, Option<i64>>(place).map(Value::from),
        Type::INT4 => row.try_get::<_, Option<i32>>(place).map(Value::from),
        Type::BOOL => row.try_get::<_, Option<bool>>(place).map(Value::from),
        Type::FLOAT8 => row.try_get::<_, Option<f64>>(place).map(Value::from),
        Type::TEXT | Type::VARCHAR | Type::NAME => {
            row.try_get::<_, Option<String>>(place).map(Value::from)
        }
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(place).map(Value::from),
        _ => return Err(Error::Broken(format!("a column of type {kind} needs a CAST")).into()),
    };
    value.map_err(failed)
}

fn borrowed(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params
        .iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect()
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (self, kind) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(number), &Type::INT8) => number.to_sql(kind, out),
            (Value::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Value::Int(number), &Type::FLOAT8) => {
                f64::from(i32::try_from(*number)?).to_sql(kind, out)
            }
            (Value::Real(number), &Type::FLOAT8) => number.to_sql(kind, out),
            (Value::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => {
                text.to_sql(kind, out)
            }
            (Value::Blob(bytes), &Type::BYTEA) => bytes.to_sql(kind, out),
            (value, kind) => {
                Err(format!("{value:?} does not fit a parameter of type {kind}").into())
            }
        }
    }

    fn accepts(_kind: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// An error with what is behind it, which is what helps: "connection refused", not "error connecting to server".
fn causes(error: &dyn StdError) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        told = format!("{told}: {deeper}");
        cause = deeper.source();
    }
    told
}

fn no_connection(error: impl StdError + 'static) -> Error {
    tracing::error!(error = causes(&error), "no connection to PostgreSQL");
    Error::Busy {
        retry_after_seconds: 5,
    }
}

/// Whether the connection itself is gone, and not one statement wrong.
fn is_lost(error: &tokio_postgres::Error) -> bool {
    let by_io = |cause: &(dyn StdError + 'static)| cause.is::<io::Error>();
    error.is_closed() || error.source().is_some_and(by_io)
}

/// A lost connection, a deadlock and a full disk pass; a violated constraint is told apart.
fn failed(error: tokio_postgres::Error) -> Fault {
    let Some(told) = error.as_db_error() else {
        if is_lost(&error) {
            return no_connection(error).into();
        }
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        return Error::Broken(format!("PostgreSQL: {error} {cause}")).into();
    };
    let code = told.code().code();
    let taken = matches!(code, "23505" | "23503" | "23514");
    let error = match code {
        // Serialization failure, deadlock, a lock not to be had, too many connections, out of memory, disk full,
        // a reading that took too long, shutting down, starting up, a connection lost on the server's side.
        "40001" | "40P01" | "55P03" | "53300" | "53200" | "53100" | "57014" | "57P01" | "57P02"
        | "57P03" | "57P05" | "08000" | "08003" | "08006" => {
            tracing::warn!(%error, "PostgreSQL asks to try again");
            Error::Busy {
                retry_after_seconds: 2,
            }
        }
        code => Error::Broken(format!("PostgreSQL {code}: {}", told.message())),
    };
    Fault { error, taken }
}
