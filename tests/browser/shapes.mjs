// A Shapefile with its table, zipped, as an office would export it (ESRI Shapefile Technical Description, July 1998; dBASE III; ZIP without
// compression).

const WGS84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The header of a .shp or .shx; `bytes` is the length of the whole file. */
function header(bytes, points) {
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE(bytes / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(1, 32);
  const [lons, lats] = [points.map((one) => one.lon), points.map((one) => one.lat)];
  [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].forEach((side, place) => head.writeDoubleLE(side, 36 + 8 * place));
  return head;
}

function shapes(points) {
  const records = points.map(({ lon, lat }, place) => {
    const record = Buffer.alloc(28);
    record.writeInt32BE(place + 1, 0);
    record.writeInt32BE(10, 4);
    record.writeInt32LE(1, 8);
    record.writeDoubleLE(lon, 12);
    record.writeDoubleLE(lat, 20);
    return record;
  });
  return Buffer.concat([header(100 + 28 * points.length, points), ...records]);
}

function index(points) {
  const places = points.map((_, place) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE((100 + 28 * place) / 2, 0);
    entry.writeInt32BE(10, 4);
    return entry;
  });
  return Buffer.concat([header(100 + 8 * points.length, points), ...places]);
}

/** Fields: name, "C" or "N", width. */
function table(points, fields) {
  const width = 1 + fields.reduce((sum, [, , field]) => sum + field, 0);
  const head = Buffer.alloc(32 + 32 * fields.length + 1);
  head[0] = 3;
  head.set([126, 1, 1], 1);
  head.writeUInt32LE(points.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(width, 10);
  fields.forEach(([name, kind, field], place) => {
    head.write(name, 32 + 32 * place, "ascii");
    head.write(kind, 32 + 32 * place + 11, "ascii");
    head[32 + 32 * place + 16] = field;
  });
  head[head.length - 1] = 0x0d;
  const cell = (point, [name, kind, field]) => (kind === "N" ? String(point[name]).padStart(field) : String(point[name]).padEnd(field));
  const rows = points.map((point) => ` ${fields.map((field) => cell(point, field)).join("")}`);
  return Buffer.concat([head, Buffer.from(rows.join(""), "ascii"), Buffer.from([0x1a])]);
}

/** CRC-32 (ISO 3309), a bit at a time: the files are small. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function zip(files) {
  const [locals, centrals] = [[], []];
  let offset = 0;
  for (const [name, bytes] of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, Buffer.from(name)]));
    locals.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** A zip with points, each { lon, lat, ...its fields }. */
export function shapefile(name, points, fields) {
  const parts = { shp: shapes(points), shx: index(points), dbf: table(points, fields), prj: Buffer.from(WGS84) };
  return zip(Object.entries(parts).map(([ending, bytes]) => [`${name}.${ending}`, bytes]));
}
