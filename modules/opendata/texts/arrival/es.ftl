# What a geometry is, where a page has no room for its points.
opendata-shape-point = Punto
opendata-shape-linestring =
    Línea, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
opendata-shape-polygon =
    Área, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
opendata-shape-multipoint =
    Puntos, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
opendata-shape-multilinestring =
    Líneas, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
opendata-shape-multipolygon =
    Áreas, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
opendata-shape-geometrycollection =
    Varias formas, { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
