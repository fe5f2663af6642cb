# What a geometry is, where a page has no room for its points.
opendata-shape-point = Point
opendata-shape-linestring =
    Ligne, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-polygon =
    Surface, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipoint =
    Points, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multilinestring =
    Lignes, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-multipolygon =
    Surfaces, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
opendata-shape-geometrycollection =
    Plusieurs formes, { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
