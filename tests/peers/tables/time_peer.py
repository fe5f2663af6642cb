"""Asks DuckDB, on a Parquet file and on its own storage, and Datasette on SQLite, and says how long each took. Reads a line of JSON and
answers with one: {"load": CSV, "parquet": FILE} loads the table into both, {"on": "parquet" | "duckdb" | "datasette", "sql": …} asks:
{"seconds", "processor", "rows"}. In process for DuckDB, through HTTP for Datasette, as either is used."""

import csv
import json
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

import duckdb

COLUMNS = "id INTEGER, reference TEXT, created TEXT, category TEXT, status TEXT, district TEXT, agency INTEGER, street TEXT, " \
    "description TEXT, latitude REAL, longitude REAL, hours REAL"
INDEXES = ("category, status", "created", "latitude, longitude", "street")


def load_duckdb(engines, folder, table, parquet):
    began = time.perf_counter()
    engines["duckdb"] = duckdb.connect(str(folder / "own.duckdb"))
    engines["duckdb"].execute(f"CREATE TABLE reports AS SELECT * FROM read_csv('{table}')")
    engines["duckdb"].execute("CHECKPOINT")
    took = time.perf_counter() - began
    engines["parquet"] = duckdb.connect()
    engines["parquet"].execute(f"CREATE VIEW reports AS SELECT * FROM read_parquet('{parquet}')")
    return took


def load_sqlite(folder, table):
    began = time.perf_counter()
    database = sqlite3.connect(folder / "reports.db")
    database.execute("PRAGMA synchronous=OFF")
    database.execute(f"CREATE TABLE reports ({COLUMNS})")
    with open(table, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        database.executemany(f"INSERT INTO reports VALUES ({','.join('?' * 12)})", ([cell or None for cell in row] for row in rows))
    for columns in INDEXES:
        database.execute(f"CREATE INDEX 'by {columns}' ON reports ({columns})")
    database.execute("ANALYZE")
    database.commit()
    database.close()
    return time.perf_counter() - began


def start_datasette(folder):
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    program = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", "-i", str(folder / "reports.db"), "--port", str(port), "--setting", "sql_time_limit_ms",
         "600000", "--setting", "default_cache_ttl", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/-/versions.json", timeout=5).read()
            return program, port
        except OSError:
            time.sleep(0.1)
    raise SystemExit("datasette did not start within a minute")


def ask_duckdb(engine, sql):
    began, worked = time.perf_counter(), time.process_time()
    cursor = engine.execute(sql)
    names = [column[0] for column in cursor.description]
    rows = cursor.fetchall()
    took, worked = time.perf_counter() - began, time.process_time() - worked
    return {"seconds": took, "processor": worked, "rows": [{"n": row[names.index("n")]} for row in rows]}


def ask_datasette(port, sql):
    address = f"http://127.0.0.1:{port}/reports.json?_shape=array&sql={urllib.parse.quote(sql)}"
    began = time.perf_counter()
    with urllib.request.urlopen(address, timeout=600) as answer:
        body = answer.read()
    took = time.perf_counter() - began
    return {"seconds": took, "processor": 0.0, "rows": [{"n": row["n"]} for row in json.loads(body)]}


def main():
    engines, program, port = {}, None, 0
    with tempfile.TemporaryDirectory(prefix="stoa-peer-") as folder:
        folder = Path(folder)
        for line in sys.stdin:
            asked = json.loads(line)
            if "load" in asked:
                told = {"duckdb": load_duckdb(engines, folder, asked["load"], asked["parquet"]), "sqlite": load_sqlite(folder, asked["load"])}
                program, port = start_datasette(folder)
            elif "on" in asked:
                on = asked["on"]
                told = ask_datasette(port, asked["sql"]) if on == "datasette" else ask_duckdb(engines[on], asked["sql"])
            else:
                break
            print(json.dumps(told), flush=True)
        if program:
            program.terminate()
            program.wait(timeout=30)


main()
