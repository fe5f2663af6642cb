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
