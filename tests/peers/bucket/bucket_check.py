"""A town whose files lie in a bucket, and which watches a prefix of another: moto, which others wrote, is the server that speaks S3."""

import json
import logging
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

import boto3
import pytest
from moto.server import ThreadedMotoServer

BINARY = os.environ["STOA_BINARY"]
TREES = "Species,Height m\nOak,12.5\nElm,7\n"
LATEST = 60


@pytest.fixture(scope="module")
def server():
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(scope="module")
def bucket(server):
    """What operators give a program, and the bucket as boto3 knows it."""
    named = {"AWS_ACCESS_KEY_ID": "town", "AWS_SECRET_ACCESS_KEY": "three-bridges", "AWS_REGION": "eu-west-2", "AWS_ENDPOINT": server}
    store = boto3.resource("s3", endpoint_url=server, region_name="eu-west-2", aws_access_key_id="town", aws_secret_access_key="three-bridges")
    made = store.create_bucket(Bucket="merrow", CreateBucketConfiguration={"LocationConstraint": "eu-west-2"})
    return named, made


@pytest.fixture(scope="module")
def town(bucket, tmp_path_factory):
    settings, _ = bucket
    folder = tmp_path_factory.mktemp("town")
    (folder / "stoa.toml").write_text(
        'blobs_url = "s3://merrow/files"\n'
        '[[data.watch]]\nplace = "s3://merrow/to-publish"\nlicence = "cc-by-4.0"\npublish = true\n'
        '[[data.watch]]\nplace = "s3://merrow/to-look-at"\nlicence = "cc-by-4.0"\n'
    )
    told = {**os.environ, **settings}
    subprocess.run([BINARY, "--dir", folder, "migrate"], env=told, check=True, timeout=120)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{door.getsockname()[1]}"
    told["STOA_PUBLIC_URL"] = f"http://{listen}"
    program = subprocess.Popen([BINARY, "--dir", folder, "serve", "--listen", listen], env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert any(line.strip() == "ready" for line in program.stdout), "the town did not start"
    yield f"http://{listen}"
    program.terminate()
    program.wait(timeout=30)


def eventually(what, ask):
    """What a question answers once it has an answer; a place is looked at four times a minute."""
    until = time.monotonic() + LATEST
    while time.monotonic() < until:
        if answer := ask():
            return answer
        time.sleep(0.5)
    raise AssertionError(f"{what}: not within {LATEST} s")


def fetched(address):
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as refused:
        return None if refused.code == 404 else pytest.fail(f"{address}: {refused.code}")


def beside(bucket, name, words):
    """The text beside a file, once it has these words."""

    def ask():
        found = [one for one in bucket.objects.filter(Prefix=f"{name}.stoa.txt")]
        text = found[0].get()["Body"].read().decode() if found else ""
        return text if re.search(words, text, re.DOTALL) else None

    return eventually(f"{name}: {words}", ask)


def test_what_is_left_in_a_bucket_is_published_changed_and_missed(town, bucket):
    _, bucket = bucket
    bucket.put_object(Key="to-publish/street trees.csv", Body=TREES.encode())
    bucket.put_object(Key="to-publish/older/not-looked-at.csv", Body=TREES.encode())
    bucket.put_object(Key="to-look-at/benches.csv", Body=b"Street,Benches\nMill Lane,3\n")
    beside(bucket, "to-publish/street trees.csv", "2 rows.*version 1 at .*/data/street-trees")
    trees = json.loads(fetched(f"{town}/data/street-trees.json"))
    assert trees == [{"species": "Oak", "height_m": 12.5}, {"species": "Elm", "height_m": 7}]
    draft = beside(bucket, "to-look-at/benches.csv", "1 rows.*The draft is at .*/staff/data/benches")
    assert "Published" not in draft and fetched(f"{town}/data/benches") is None
    assert fetched(f"{town}/data/not-looked-at") is None

    bucket.put_object(Key="to-publish/street trees.csv", Body=f"{TREES}Lime,9\n".encode())
    beside(bucket, "to-publish/street trees.csv", "3 rows.*version 2 at")
    assert len(json.loads(fetched(f"{town}/data/street-trees.json"))) == 3

    bucket.Object("to-publish/street trees.csv").delete()
    beside(bucket, "to-publish/street trees.csv", "Taken away.*/staff/data/street-trees")
    assert len(json.loads(fetched(f"{town}/data/street-trees.json"))) == 3, "a person withdraws it, or nobody"


def test_tables_and_files_lie_in_the_bucket(town, bucket):
    """After the test above: what the town answers with is read from the bucket, under its hash."""
    _, bucket = bucket
    kept = [one.get()["Body"].read() for one in bucket.objects.filter(Prefix="files/")]
    assert f"{TREES}Lime,9\n".encode() in kept
    assert any(one[:4] == b"PAR1" for one in kept)
    sql = "SELECT%20max(height_m)%20AS%20m%20FROM%20street_trees"
    assert json.loads(fetched(f"{town}/data/query?format=json&sql={sql}")) == [{"m": 12.5}]
