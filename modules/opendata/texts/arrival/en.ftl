# What a geometry is, where a page has no room for its points.
opendata-shape-point = Point
opendata-shape-linestring =
    Line, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-polygon =
    Area, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipoint =
    Points, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multilinestring =
    Lines, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipolygon =
    Areas, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-geometrycollection =
    Several shapes, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }

# Files that are fetched from addresses, and uploads that go on.
opendata-from-address = From an address
opendata-from-address-hint = The file is fetched from this address of the web, and the address stays beside it.
opendata-fetch-every = How often
opendata-fetch-every-once = once
opendata-fetch-every-hourly = every hour, where it is newer
opendata-fetch-every-daily = every day, where it is newer
opendata-fetch-every-weekly = every week, where it is newer
opendata-fetch-every-hours =
    { $hours ->
        [one] every hour
       *[other] every { $hours } hours
    }
opendata-fetch-every-wrong = Choose how often the file is fetched.
opendata-fetch-file = Fetch
opendata-fetched-from = Fetched from
opendata-not-fetched = Not fetched:
opendata-coming = Coming:
opendata-upload-coming = {"{"}percent{"}"} % of the file have come.
opendata-upload-waiting = The connection is lost. It goes on by itself once it is back.
opendata-upload-refused = The file was not taken. Send it by the form once more.
opendata-upload-foreign = This upload does not come from a page of this town.
event-dataset-source-asked = A dataset asked where its file comes from
job-kind-opendata-fetch-file = Fetching a file from an address
job-kind-opendata-take-left = Taking a file from a watched place
follower-opendata-arrival = Files that are left in watched places
