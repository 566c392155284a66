import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import type { Bytes } from '../../src/lib/bytes.ts';
import type { Actor, Estate, Lasting } from '../../src/trace/index.ts';

/*
 * A piece of the cloud's state as the bytes of a record: anything that is made of plain objects, lists, maps, sets and byte
 * strings, in Node's own format, which is made to be stored and read again by later versions.
 * https://nodejs.org/api/v8.html#serialization-api
 * Byte strings are kept together with what is known of them, so that the runs which meet them later can tell it; long ones
 * lie beside the record, to be written once however often the record is.
 */

/** From this length in bytes on, a byte string lies beside the records that name it. */
const LARGE = 8192;

const WITHIN = 0;
const BESIDE = 1;

/**
 * @param holder whose things the state is: of byte strings, what they are in the hands of others is not kept
 * @returns the record; `beside`: the long byte strings that it names
 */
export function encode(
  value: unknown,
  { estate, holder, place }: EncodingPorts,
): { readonly record: Uint8Array; readonly beside: readonly Uint8Array[] } {
  const beside: Uint8Array[] = [];
  const writer = new Writer((bytes, out) => {
    const known = estate.of(bytes).filter((each) => each.holder === holder);
    if (bytes.length < LARGE) {
      out.writeUint32(WITHIN);
      out.writeUint32(bytes.length);
      out.writeRawBytes(bytes);
    } else {
      beside.push(bytes);
      out.writeUint32(BESIDE);
      out.writeValue(place(bytes));
    }
    out.writeValue(known);
  });
  writer.writeHeader();
  writer.writeValue(value);
  return { record: writer.releaseBuffer(), beside };
}

interface EncodingPorts {
  readonly estate: Estate;
  readonly holder: Actor;
  /** Numbers of the pieces under which a long byte string lies. */
  readonly place: (bytes: Uint8Array) => readonly number[];
}

/**
 * What a record holds. What it says of byte strings is known to the estate from then on.
 *
 * @throws where these are not the bytes of a record
 */
export function decode(
  record: Uint8Array,
  { estate, take }: DecodingPorts,
): { readonly value: unknown; readonly beside: readonly Bytes[] } {
  const beside: Bytes[] = [];
  const reader = new Reader(record, (from) => {
    let bytes: Bytes;
    if (from.readUint32() === WITHIN) bytes = new Uint8Array(from.readRawBytes(from.readUint32()));
    else {
      bytes = take(from.readValue() as readonly number[]);
      beside.push(bytes);
    }
    for (const known of from.readValue() as readonly Lasting[]) estate.remember(bytes, known);
    return bytes;
  });
  reader.readHeader();
  return { value: reader.readValue(), beside };
}

interface DecodingPorts {
  readonly estate: Estate;
  /** The long byte string that lies under these numbers. */
  readonly take: (pieces: readonly number[]) => Bytes;
}

/** Node asks a serializer what to make of byte strings under this name. */
class Writer extends DefaultSerializer {
  readonly #write: (bytes: Uint8Array, out: Writer) => void;

  constructor(write: (bytes: Uint8Array, out: Writer) => void) {
    super();
    this.#write = write;
  }

  _writeHostObject(bytes: Uint8Array): void {
    this.#write(bytes, this);
  }
}

class Reader extends DefaultDeserializer {
  readonly #read: (from: Reader) => Bytes;

  constructor(record: Uint8Array, read: (from: Reader) => Bytes) {
    super(record);
    this.#read = read;
  }

  _readHostObject(): Bytes {
    return this.#read(this);
  }
}
