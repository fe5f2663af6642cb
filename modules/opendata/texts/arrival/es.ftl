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

# Files that are fetched from addresses, and uploads that go on.
opendata-from-address = Desde una dirección
opendata-from-address-hint = El fichero se descarga de esta dirección web, y la dirección queda junto a él.
opendata-fetch-every = Con qué frecuencia
opendata-fetch-every-once = una vez
opendata-fetch-every-hourly = cada hora, si es más reciente
opendata-fetch-every-daily = cada día, si es más reciente
opendata-fetch-every-weekly = cada semana, si es más reciente
opendata-fetch-every-hours =
    { $hours ->
        [one] cada hora
       *[other] cada { $hours } horas
    }
opendata-fetch-every-wrong = Elija con qué frecuencia se descarga el fichero.
opendata-fetch-file = Descargar
opendata-fetched-from = Descargado de
opendata-not-fetched = No descargado:
opendata-coming = Llegando:
opendata-upload-coming = Ha llegado el {"{"}percent{"}"} % del fichero.
opendata-upload-waiting = Se ha perdido la conexión. Continuará por sí solo cuando vuelva.
opendata-upload-refused = El fichero no se ha aceptado. Envíelo otra vez con el formulario.
opendata-upload-foreign = Esta subida no viene de una página de este municipio.
event-dataset-source-asked = Un conjunto de datos preguntó por el origen de su fichero
job-kind-opendata-fetch-file = Obtener un fichero de una dirección
job-kind-opendata-take-left = Recoger un fichero de un lugar vigilado
follower-opendata-arrival = Ficheros dejados en lugares vigilados
