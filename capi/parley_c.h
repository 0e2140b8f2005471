/* parley_c.h: parley for C, and for every language that can call C.
 *
 * English news text and its publication date go in; a report comes out: who negotiates and who mediates, how many prisoners go from
 * whom to whom, and when, each fact with the bytes of the text that say it.
 *
 *     parley_extractor* extractor = NULL;
 *     parley_report* report = NULL;
 *     parley_context context = PARLEY_CONTEXT_INIT;
 *     parley_view view = PARLEY_VIEW_INIT;
 *     const char* text = "The Taliban freed 20 Afghan government prisoners on Sunday.";
 *     size_t i;
 *
 *     context.published = "2020-04-13";
 *     if (parley_extractor_new(NULL, &extractor) != PARLEY_OK ||
 *         parley_extract(extractor, NULL, text, PARLEY_NUL_TERMINATED, &context, &report) != PARLEY_OK ||
 *         parley_report_view(report, &view) != PARLEY_OK) {
 *       fprintf(stderr, "%s\n", parley_last_error());
 *       return 1;
 *     }
 *     for (i = 0; i < view.figures.count; ++i) {
 *       const parley_figure* figure = PARLEY_AT(parley_figure, view.figures, i);
 *       printf("%s\n", PARLEY_STRING(view, figure->text));         (prints: 20 Afghan government prisoners)
 *     }
 *     parley_report_free(report);
 *     parley_extractor_free(extractor);
 *
 * Sections, in reading order:
 *   1  Conventions     ownership, threads, errors, strings, offsets, structs that grow
 *   2  Status          what a call returns, and the text of the error
 *   3  Gazetteer       names of your own beside the built-in ones
 *   4  Extractor       options, making, freeing
 *   5  Extraction      one document; scratch
 *   6  Report          freeing, state, JSON, table
 *   7  Records         the report as arrays of structs
 *   8  Names           of the enumerators, as the JSON report spells them
 *   9  Batches         many documents, several threads, one call
 *  10  Arrow           a column of texts in, tables of records out
 *  11  Offsets         from UTF-8 bytes to UTF-16 units or code points
 *  12  Versions        of the header, of the library, of its binary interface
 *
 * --------------------------------------------------------------------------------------------------------------------------------
 * 1  CONVENTIONS
 *
 * Ownership. What a function named *_new or parley_extract* gives out belongs to the caller, who hands it to the *_free of its type.
 * Every *_free takes NULL and does nothing with it. Everything else that is pointed at stays with its owner, named at each function.
 * What the caller passes in is read during the call only.
 *
 * Threads. A gazetteer, an extractor and a report are immutable: any number of threads may use one at the same time. A scratch serves
 * one call at a time. Freeing an object while another thread uses it is an error of the caller. Functions may be called from any
 * thread. After fork() the child may use all of it, provided that no call was running in another thread.
 *
 * Errors. A function that can fail returns a parley_status; PARLEY_OK is 0. On failure its out parameters are NULL or 0, nothing else
 * has changed, and parley_last_error() tells a sentence. Nothing throws across this interface and nothing ends the process. A NULL where
 * an object or an out parameter is needed gives PARLEY_INVALID_ARGUMENT; a dangling pointer cannot be recognised.
 *
 * Strings are a pointer and a length in bytes, so they may hold NUL bytes and need no copying; PARLEY_NUL_TERMINATED as the length
 * means "up to the first NUL byte". NULL with length 0, or with that, is the empty string. Text is UTF-8; what is none is dealt with, see
 * parley_options.
 *
 * Offsets count bytes of the document, from 0, half-open: [begin, end). See section 11 for other units.
 *
 * Structs that the caller fills in begin with struct_size and are set up with their *_INIT macro. A library that is older than the header
 * accepts a larger struct as long as the members it does not know are zero, a newer library accepts a smaller one and takes the members
 * that are missing for zero; zero always means the default. Arrays of records carry their stride: step by it, not by sizeof.
 *
 * Bindings. Structs hold fixed-width integers, size_t, float and pointers, without bit fields or unions; the small enumerations in records are
 * uint8_t. Compare parley_abi_version() with PARLEY_ABI_VERSION, and parley_sizeof() with your own sizes, when you load the library. PARLEY_AT is
 * data + i * stride, PARLEY_STRING arena + offset. What the records point to dies with the report: copy it, or let the binding's records keep the
 * report. The text of an error belongs to the thread: where a scheduler may move you between two calls (Go), stay on the thread until it is read
 * (runtime.LockOSThread). An enumerator that you do not know came with a newer library: take its name from parley_name. The JSON and the structs
 * say the same; examples/cli/report.md has the meanings.
 */
#ifndef PARLEY_C_H_
#define PARLEY_C_H_

/* NOLINTBEGIN(modernize-*): this is C. */

#include <stddef.h>
#include <stdint.h>

#if defined(PARLEY_C_BUILDING) && defined(__GNUC__)
#define PARLEY_API __attribute__((visibility("default")))
#else
#define PARLEY_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The library, immutable once made: rules, names and options. Any number of threads. */
typedef struct parley_extractor parley_extractor;
/** Working memory for extractions, one a thread. */
typedef struct parley_scratch parley_scratch;
/** What parley says about one document. Immutable. */
typedef struct parley_report parley_report;
/** Names that an extractor knows. Immutable. */
typedef struct parley_gazetteer parley_gazetteer;

/** As the length of a string that is passed in: it ends at its first NUL byte. */
#define PARLEY_NUL_TERMINATED ((size_t)-1)

/** As an index: there is no such record. */
#define PARLEY_NONE 0xFFFFFFFFu

/* ================================================================================================================================
 * 2  STATUS
 */

/** What a call returns. Values are pinned; the gaps are for their kin. */
typedef int32_t parley_status;
enum {
  PARLEY_OK = 0,
  /** An argument, or a member of a struct, outside what its documentation allows. */
  PARLEY_INVALID_ARGUMENT = 1,
  /** parley_options.strict_utf8 is set and the text is no valid UTF-8; the message names the first bad byte. */
  PARLEY_INVALID_UTF8 = 10,
  /** The text is longer than parley_options.max_bytes. */
  PARLEY_TEXT_TOO_LARGE = 11,
  /** parley_context.published is neither a real date nor a date-time. */
  PARLEY_INVALID_PUBLISHED = 12,
  /** A row of a gazetteer is broken; the message names line and column. */
  PARLEY_INVALID_GAZETTEER = 20,
  /** An allocation failed. Objects that existed before the call remain usable. */
  PARLEY_NO_MEMORY = 30,
  /** A fault of the library's own. Please report it. */
  PARLEY_INTERNAL = 99
};

/** A sentence about the last call of this thread that failed; "" if none has. It belongs to the library and stays until the next call of
 *  this thread that fails. Never NULL. Since 0.1. */
PARLEY_API const char* parley_last_error(void);

/** The name of a status: "invalid_utf8" for PARLEY_INVALID_UTF8, "unknown" for a value that is none. Static storage. Since 0.1. */
PARLEY_API const char* parley_status_name(parley_status status);

/* ================================================================================================================================
 * 3  GAZETTEER
 */

/** Makes a gazetteer: the entries of `base` (NULL: the built-in ones) and those of `tsv` besides. UTF-8, one row a line, tab separated; the
 *  first line names the columns (name and kind are needed; country, code, wikidata, aliases, descriptions, represents, title, role,
 *  from, until), lines that begin with '#' are comments, lists in a cell are separated by '|':
 *
 *      name<TAB>kind<TAB>country<TAB>aliases
 *      Northern Shield<TAB>armed_group<TAB>SYR<TAB>NS Brigade|Shield of the North
 *
 *  An entry of the same name is replaced; the kind `remove` takes an entry out. One broken row refuses the table.
 *  Errors: PARLEY_INVALID_GAZETTEER, PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY.
 *  Ownership: *out is the caller's; base may be freed at once. Since 0.1. */
PARLEY_API parley_status parley_gazetteer_new(const parley_gazetteer* base, const char* tsv, size_t length,
                                              parley_gazetteer** out);

/** The number of entries; of the built-in gazetteer for NULL. Since 0.1. */
PARLEY_API size_t parley_gazetteer_size(const parley_gazetteer* gazetteer);

/** Frees a gazetteer. Extractors made with it keep what they need. NULL is harmless. Since 0.1. */
PARLEY_API void parley_gazetteer_free(parley_gazetteer* gazetteer);

/* ================================================================================================================================
 * 4  EXTRACTOR
 */

/** What an extractor looks for; see parley_options.extract. */
enum {
  PARLEY_EXTRACT_ALL = 0,   /**< everything */
  PARLEY_EXTRACT_DATES = 1, /**< dates only */
  PARLEY_EXTRACT_PARTIES =
      2, /**< parties only; the role of a side known only from who holds and who receives is left out */
  PARLEY_EXTRACT_FIGURES = 3 /**< figures, with the parties and dates that they refer to */
};

/** How an extractor works. Set up with PARLEY_OPTIONS_INIT. */
typedef struct parley_options {
  size_t struct_size; /**< sizeof(parley_options) */
  uint32_t extract;   /**< a PARLEY_EXTRACT_*; default PARLEY_EXTRACT_ALL */
  uint32_t explain;   /**< 1: name in each record the rule that made it; default 0 */
  uint32_t
      strict_utf8; /**< 1: refuse a text that is no valid UTF-8; default 0: bad bytes separate words, and the report warns */
  uint32_t max_records; /**< longest list in a report, at which it is cut with a warning; default 0: 100,000 */
  uint64_t max_bytes;   /**< longest text accepted, in bytes, at most 1 GiB; default 0: 16 MiB */
  const parley_gazetteer* gazetteer; /**< names to know; need not outlive the call; default NULL: the built-in ones */
} parley_options;
#define PARLEY_OPTIONS_INIT \
  { sizeof(parley_options), 0, 0, 0, 0, 0, NULL }

/** Makes an extractor, which takes some milliseconds: make one and keep it. `options` may be NULL: defaults.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY. Ownership: *out is the caller's. Since 0.1. */
PARLEY_API parley_status parley_extractor_new(const parley_options* options, parley_extractor** out);

/** Frees an extractor. Its reports live on. NULL is harmless. Since 0.1. */
PARLEY_API void parley_extractor_free(parley_extractor* extractor);

/* ================================================================================================================================
 * 5  EXTRACTION
 */

/** How relative dates find their anchor; see parley_context.mode. */
enum {
  PARLEY_MODE_NEWS = 0,     /**< on the day of publication, or of a dateline a day or two before it */
  PARLEY_MODE_NARRATIVE = 1 /**< histories: on the last date mentioned */
};

/** How "3/4/2020" is read; see parley_context.date_order. */
enum {
  PARLEY_MONTH_FIRST = 0, /**< March 4 */
  PARLEY_DAY_FIRST = 1    /**< 3 April */
};

/** What the caller knows about one document. Set up with PARLEY_CONTEXT_INIT. */
typedef struct parley_context {
  size_t struct_size; /**< sizeof(parley_context) */
  const char*
      published; /**< "YYYY-MM-DD" or "YYYY-MM-DDThh:mm[:ss][.fff][Z|+hh:mm|-hh:mm]"; default NULL: unknown, relative dates stay open */
  size_t published_length; /**< bytes, or PARLEY_NUL_TERMINATED, which PARLEY_CONTEXT_INIT sets */
  const char* id;          /**< comes back in the report; default NULL: none */
  size_t id_length;        /**< bytes, or PARLEY_NUL_TERMINATED, which PARLEY_CONTEXT_INIT sets */
  uint32_t mode;           /**< a PARLEY_MODE_*; default PARLEY_MODE_NEWS */
  uint32_t date_order;     /**< PARLEY_MONTH_FIRST (default) or PARLEY_DAY_FIRST */
} parley_context;
#define PARLEY_CONTEXT_INIT                                                                             \
  {                                                                                                     \
    sizeof(parley_context), NULL, PARLEY_NUL_TERMINATED, NULL, PARLEY_NUL_TERMINATED, PARLEY_MODE_NEWS, \
        PARLEY_MONTH_FIRST                                                                              \
  }

/** Makes a scratch. A thread that extracts many documents keeps one: in steady state an extraction then allocates nothing but its report.
 *  Any extractor may use it. Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY. Since 0.1. */
PARLEY_API parley_status parley_scratch_new(parley_scratch** out);

/** Frees a scratch. NULL is harmless. Since 0.1. */
PARLEY_API void parley_scratch_free(parley_scratch* scratch);

/** Extracts one document. `scratch` may be NULL: one is taken from a pool in the extractor and given back, which costs a lock.
 *  `context` may be NULL: nothing is known about the document. Any bytes are a valid text.
 *  The same text, context and extractor give the same report, byte for byte, whatever the scratch was used for before.
 *  Errors: PARLEY_INVALID_UTF8 (strict only), PARLEY_TEXT_TOO_LARGE, PARLEY_INVALID_PUBLISHED, PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY;
 *  extractor and scratch remain usable. Ownership: *out is the caller's; it points neither into the text nor into the extractor.
 *  Threads: any number on one extractor, each with its own scratch or with NULL. Since 0.1. */
PARLEY_API parley_status parley_extract(const parley_extractor* extractor, parley_scratch* scratch, const char* text,
                                        size_t length, const parley_context* context, parley_report** out);

/* ================================================================================================================================
 * 6  REPORT
 */

/** Frees a report, and with it all that its view points to. NULL is harmless. Since 0.1. */
PARLEY_API void parley_report_free(parley_report* report);

/** PARLEY_OK, or why the document could not be processed (in a batch only: parley_extract gives no report then).
 *  PARLEY_INVALID_ARGUMENT for NULL. Since 0.1. */
PARLEY_API parley_status parley_report_status(const parley_report* report);

/** A sentence about that; "" for PARLEY_OK. Belongs to the report. Never NULL. Since 0.1. */
PARLEY_API const char* parley_report_error(const parley_report* report);

/** The report as one line of JSON in the schema parley.report/1, with the member `rule` where the extractor explains; for a document that
 *  could not be processed, an object of the schema parley.error/1. Always valid UTF-8: bytes of the text that are none come out as U+FFFD.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY. Ownership: *out, *length bytes and a NUL byte behind them, is the caller's and
 *  goes to parley_text_free. `length` may be NULL. Since 0.1. */
PARLEY_API parley_status parley_report_json(const parley_report* report, char** out, size_t* length);

/** The report as a table for a person at a terminal, `width` columns wide (at least 40), with ANSI colours if `colour` is not 0.
 *  Errors and ownership as parley_report_json. Since 0.1. */
PARLEY_API parley_status parley_report_table(const parley_report* report, uint32_t width, uint32_t colour, char** out,
                                             size_t* length);

/** Frees a text that parley_report_json or parley_report_table gave out. NULL is harmless. Since 0.1. */
PARLEY_API void parley_text_free(char* text);

/* ================================================================================================================================
 * 7  RECORDS
 *
 * The report as arrays of structs. Records refer to one another by index into the array of their kind, or PARLEY_NONE. In JSON the same
 * records bear the ids d1, p1, f1, x1, n1 and so on: the index plus one. What the text does not say is empty, PARLEY_NONE or absent; it is
 * never invented or defaulted. Members named _reserved are 0.
 */

/** A string of the report: `length` bytes at arena + offset, followed by a NUL byte. Length 0: unknown or none. See PARLEY_STRING. */
typedef struct parley_string {
  uint32_t offset; /**< bytes, from the start of parley_view.arena */
  uint32_t length; /**< bytes, without the NUL byte */
} parley_string;

/** Neighbours in one of the view's arrays: [first, first + count). Which array is said at each member. */
typedef struct parley_range {
  uint32_t first;
  uint32_t count;
} parley_range;

/** Bytes of the document, and the bytes themselves. An optional quote that is absent is all zero: end is 0. */
typedef struct parley_quote {
  uint32_t begin; /**< bytes of the document, half-open */
  uint32_t end;
  parley_string text;
} parley_quote;

/** parley_date.type: ISO-TimeML TIMEX3 types. */
enum { PARLEY_TYPE_DATE = 0, PARLEY_TYPE_TIME = 1, PARLEY_TYPE_DURATION = 2, PARLEY_TYPE_SET = 3 };

/** parley_date.mod: ISO-TimeML TIMEX3 modifiers. */
enum {
  PARLEY_MOD_NONE = 0,
  PARLEY_MOD_START = 1,
  PARLEY_MOD_MID = 2,
  PARLEY_MOD_END = 3,
  PARLEY_MOD_APPROX = 4,
  PARLEY_MOD_BEFORE = 5,
  PARLEY_MOD_AFTER = 6,
  PARLEY_MOD_ON_OR_BEFORE = 7,
  PARLEY_MOD_ON_OR_AFTER = 8,
  PARLEY_MOD_LESS_THAN = 9,
  PARLEY_MOD_MORE_THAN = 10,
  PARLEY_MOD_EQUAL_OR_LESS = 11,
  PARLEY_MOD_EQUAL_OR_MORE = 12
};

/** parley_date.calendar: in which the date is written; its value is the Gregorian day. */
enum { PARLEY_CALENDAR_GREGORIAN = 0, PARLEY_CALENDAR_ISLAMIC = 1, PARLEY_CALENDAR_SOLAR_HIJRI = 2 };

/** A temporal expression, as an ISO-TimeML TIMEX3. */
typedef struct parley_date {
  uint32_t begin; /**< bytes of the document, half-open */
  uint32_t end;
  parley_string text;
  parley_string value; /**< TIMEX3 value: "2020-03-10", "P2W", "XXXX-WXX-2" */
  parley_string quant; /**< of a set: "EVERY" */
  parley_string freq;  /**< of a set: "2X" */
  parley_string
      earliest; /**< the value as a closed interval: "YYYY-MM-DD" or "YYYY-MM-DDThh:mm[:ss][Z|+hh:mm|-hh:mm]"; empty: not anchored */
  parley_string latest;
  uint32_t begin_point; /**< of a duration: the date where it begins, or PARLEY_NONE */
  uint32_t end_point;   /**< of a duration: the date where it ends, or PARLEY_NONE */
  parley_string rule;   /**< the rule that made the record; empty unless the extractor explains */
  float confidence;     /**< 0 to 1: the share of records of this rule's class that were right on annotated news */
  uint8_t type;         /**< a PARLEY_TYPE_* */
  uint8_t mod;          /**< a PARLEY_MOD_* */
  uint8_t calendar;     /**< a PARLEY_CALENDAR_* */
  uint8_t _reserved;
} parley_date;

/** parley_party.kind. */
enum {
  PARLEY_KIND_STATE = 0,
  PARLEY_KIND_GOVERNMENT = 1,
  PARLEY_KIND_ARMED_GROUP = 2,
  PARLEY_KIND_POLITICAL = 3,
  PARLEY_KIND_INTERGOVERNMENTAL = 4,
  PARLEY_KIND_NGO = 5,
  PARLEY_KIND_MILITARY = 6,
  PARLEY_KIND_PEOPLE = 7,
  PARLEY_KIND_PERSON = 8,
  PARLEY_KIND_OTHER = 9
};

/** Roles: the numbers of the bits of parley_party.roles. See PARLEY_HAS_ROLE. */
enum {
  PARLEY_ROLE_PARTY = 0,    /**< a side that negotiates, agrees, exchanges, holds prisoners or gets them back */
  PARLEY_ROLE_MEDIATOR = 1, /**< mediates, facilitates, brokers, supervises, carries messages */
  PARLEY_ROLE_HOST = 2,     /**< the government on whose soil talks are held, said to host them */
  PARLEY_ROLE_GUARANTOR = 3,
  PARLEY_ROLE_OBSERVER = 4,
  PARLEY_ROLE_DELEGATION_HEAD = 5,
  PARLEY_ROLE_NEGOTIATOR = 6,
  PARLEY_ROLE_ENVOY = 7,
  PARLEY_ROLE_LEADER = 8,
  PARLEY_ROLE_OFFICIAL = 9,
  PARLEY_ROLE_SPOKESPERSON = 10
};
#define PARLEY_HAS_ROLE(party, role) ((((party)->roles) >> (role)) & 1u)

/** parley_mention.form. */
enum {
  PARLEY_FORM_NAME = 0,
  PARLEY_FORM_ALIAS = 1,
  PARLEY_FORM_DEMONYM = 2,
  PARLEY_FORM_CAPITAL = 3,
  PARLEY_FORM_DESCRIPTION = 4,
  PARLEY_FORM_PRONOUN = 5
};

/** An actor: a state, a government, an armed group, an organisation, a person. */
typedef struct parley_party {
  parley_string name;     /**< canonical: "Government of Afghanistan" */
  parley_string country;  /**< ISO 3166-1 alpha-3 */
  parley_string code;     /**< CAMEO/PLOVER-style actor code */
  parley_string wikidata; /**< "Q42" */
  parley_quote position;  /**< optional: a person's title as the text gives it */
  parley_range
      mentions; /**< into parley_view.mentions; empty only for a state that a holder of its office, named here, implies */
  uint32_t represents; /**< the party that this one speaks or acts for, or PARLEY_NONE */
  uint32_t roles;      /**< a set of bits, see PARLEY_HAS_ROLE; 0: a mere mention */
  parley_string rule;
  float confidence;
  uint8_t kind; /**< a PARLEY_KIND_* */
  uint8_t _reserved[3];
} parley_party;

/** One place where the document speaks of a party. */
typedef struct parley_mention {
  uint32_t begin; /**< bytes of the document, half-open */
  uint32_t end;
  parley_string text;
  uint32_t party; /**< whose mention it is */
  uint8_t form;   /**< a PARLEY_FORM_* */
  uint8_t _reserved[3];
} parley_mention;

/** parley_figure.qualifier. */
enum {
  PARLEY_QUALIFIER_EXACT = 0,     /**< low = high */
  PARLEY_QUALIFIER_UP_TO = 1,     /**< no low */
  PARLEY_QUALIFIER_LESS_THAN = 2, /**< no low */
  PARLEY_QUALIFIER_AT_LEAST = 3,  /**< no high */
  PARLEY_QUALIFIER_MORE_THAN = 4, /**< no high */
  PARLEY_QUALIFIER_ABOUT = 5,     /**< low = high = the stated value */
  PARLEY_QUALIFIER_RANGE = 6,     /**< closed */
  PARLEY_QUALIFIER_VAGUE = 7      /**< "dozens": low 24, no high */
};

/** parley_figure.kind. */
enum {
  PARLEY_FIGURE_PRISONERS = 0,
  PARLEY_FIGURE_PRISONERS_OF_WAR = 1,
  PARLEY_FIGURE_HOSTAGES = 2,
  PARLEY_FIGURE_DETAINEES = 3,
  PARLEY_FIGURE_SOLDIERS = 4,
  PARLEY_FIGURE_CIVILIANS = 5,
  PARLEY_FIGURE_BODIES = 6
};

/** parley_figure.status and parley_exchange.status. */
enum {
  PARLEY_STATUS_DEMANDED = 0,
  PARLEY_STATUS_PROPOSED = 1,
  PARLEY_STATUS_AGREED = 2,
  PARLEY_STATUS_PLANNED = 3,
  PARLEY_STATUS_ONGOING = 4,
  PARLEY_STATUS_COMPLETED = 5,
  PARLEY_STATUS_REFUSED = 6,
  PARLEY_STATUS_HELD = 7,
  PARLEY_STATUS_UNKNOWN = 8
};

/** parley_figure.counting. */
enum {
  PARLEY_COUNTING_NONE = 0,
  PARLEY_COUNTING_TOTAL = 1,
  PARLEY_COUNTING_INCREMENT = 2,
  PARLEY_COUNTING_RUNNING_TOTAL = 3
};

/** parley_figure.bounds: which of low and high the figure has. */
enum { PARLEY_BOUND_LOW = 1, PARLEY_BOUND_HIGH = 2 };

/** A count of people who are held, captured, to be released, released or exchanged, or of bodies exchanged. */
typedef struct parley_figure {
  uint32_t begin; /**< hedge, number and noun: "up to 5,000 Taliban prisoners"; bytes of the document, half-open */
  uint32_t end;
  parley_string text;
  parley_quote number; /**< the number words alone: "5,000" */
  int64_t low;         /**< closed bounds, see `bounds`; 0 where absent */
  int64_t high;
  parley_quote of_text; /**< optional: the words for whose people they are */
  uint32_t of;          /**< the party whose people they are, or PARLEY_NONE */
  uint32_t holder;      /**< the party that holds or releases them, or PARLEY_NONE */
  uint32_t recipient;   /**< the party that gets them back, or PARLEY_NONE */
  uint32_t source;      /**< the party that gives this number, or PARLEY_NONE */
  uint32_t part_of;     /**< the figure of which this is a subset, or PARLEY_NONE */
  uint32_t same_as;     /**< the earlier figure that this one repeats, or PARLEY_NONE */
  parley_string per;    /**< of a rate: "day", "week", "round", "side" */
  parley_range
      dates; /**< into parley_view.indices, whose values are dates: when they were or will be released (or taken, of held) */
  parley_string rule;
  float confidence;
  uint8_t bounds;    /**< PARLEY_BOUND_LOW | PARLEY_BOUND_HIGH: those that are there */
  uint8_t qualifier; /**< a PARLEY_QUALIFIER_* */
  uint8_t kind;      /**< a PARLEY_FIGURE_* */
  uint8_t status;    /**< a PARLEY_STATUS_* */
  uint8_t counting;  /**< a PARLEY_COUNTING_* */
  uint8_t _reserved[7];
} parley_figure;

/** parley_exchange.basis. */
enum {
  PARLEY_BASIS_NUMBER_FOR_NUMBER = 0,
  PARLEY_BASIS_ALL_FOR_ALL = 1,
  PARLEY_BASIS_ONE_FOR_ONE = 2,
  PARLEY_BASIS_PERSON = 3,
  PARLEY_BASIS_CONCESSION = 4
};

/** One paired deal: what is given for what. */
typedef struct parley_exchange {
  uint32_t begin; /**< bytes of the document, half-open */
  uint32_t end;
  parley_string text;
  parley_range sides;     /**< into parley_view.sides */
  parley_range mediators; /**< into parley_view.indices, whose values are parties */
  parley_range dates;     /**< into parley_view.indices, whose values are dates */
  parley_quote location;  /**< optional */
  parley_string rule;
  float confidence;
  uint8_t status; /**< a PARLEY_STATUS_* */
  uint8_t basis;  /**< a PARLEY_BASIS_* */
  uint8_t _reserved[2];
} parley_exchange;

/** One side of a deal and what it gives. */
typedef struct parley_side {
  uint32_t exchange;       /**< whose side it is */
  uint32_t party;          /**< or PARLEY_NONE */
  parley_range gives;      /**< into parley_view.indices, whose values are figures */
  parley_range gives_text; /**< into parley_view.quotes: what is no figure, a named person or a ceasefire */
} parley_side;

/** parley_negotiation.mode: how they meet. (PARLEY_MODE_* are something else: see parley_context.) */
enum {
  PARLEY_MEET_IN_PERSON = 0,
  PARLEY_MEET_VIDEOCONFERENCE = 1,
  PARLEY_MEET_PHONE = 2,
  PARLEY_MEET_INDIRECT = 3,
  PARLEY_MEET_UNKNOWN = 4
};

/** parley_negotiation.topic. */
enum {
  PARLEY_TOPIC_PRISONERS = 0,
  PARLEY_TOPIC_CEASEFIRE = 1,
  PARLEY_TOPIC_PEACE = 2,
  PARLEY_TOPIC_WITHDRAWAL = 3,
  PARLEY_TOPIC_HUMANITARIAN = 4,
  PARLEY_TOPIC_POLITICAL = 5,
  PARLEY_TOPIC_OTHER = 6
};

/** parley_negotiation.status. */
enum {
  PARLEY_TALKS_HELD = 0,
  PARLEY_TALKS_ONGOING = 1,
  PARLEY_TALKS_PLANNED = 2,
  PARLEY_TALKS_PROPOSED = 3,
  PARLEY_TALKS_REFUSED = 4,
  PARLEY_TALKS_STALLED = 5,
  PARLEY_TALKS_UNKNOWN = 6
};

/** One meeting, call, round or process of talks between parties. */
typedef struct parley_negotiation {
  uint32_t begin; /**< the fullest phrase for it; bytes of the document, half-open */
  uint32_t end;
  parley_string text;
  parley_range mentions; /**< into parley_view.quotes: the other phrases that refer to the same talks */
  parley_range parties;  /**< into parley_view.indices, whose values are parties; so are those of the next three */
  parley_range mediators;
  parley_range hosts;
  parley_range people;
  parley_range dates;    /**< into parley_view.indices, whose values are dates */
  parley_quote location; /**< optional */
  parley_quote phase;    /**< optional: "the second round" */
  parley_string rule;
  float confidence;
  uint8_t mode;   /**< a PARLEY_MEET_* */
  uint8_t topic;  /**< a PARLEY_TOPIC_* */
  uint8_t status; /**< a PARLEY_TALKS_* */
  uint8_t _reserved;
} parley_negotiation;

/** parley_warning.code. */
enum {
  PARLEY_WARNING_INVALID_UTF8 = 0,          /**< these bytes are no UTF-8 and were read as separators */
  PARLEY_WARNING_UNKNOWN_CALENDAR_DATE = 1, /**< a day that its calendar does not have: no date is made of it */
  PARLEY_WARNING_PAST_GAZETTEER_DATE = 2,   /**< published after the gazetteer's date: offices may have changed hands */
  PARLEY_WARNING_TOO_MANY_RECORDS = 3       /**< a list reached parley_options.max_records and was cut */
};

/** What was odd about the text. */
typedef struct parley_warning {
  uint32_t begin; /**< the bytes concerned; 0, 0 where it concerns the document as a whole */
  uint32_t end;
  parley_string message;
  uint8_t code; /**< a PARLEY_WARNING_* */
  uint8_t _reserved[3];
} parley_warning;

/** `count` records that lie `stride` bytes apart. A newer library may know longer records than this header: step by the stride. */
typedef struct parley_array {
  const void* data; /**< NULL where count is 0 */
  size_t count;
  size_t stride; /**< bytes */
} parley_array;

/** The i-th record of an array; i must be less than its count. */
#define PARLEY_AT(type, array, i) ((const type*)(const void*)((const char*)(array).data + (size_t)(i) * (array).stride))

/** All of a report. Set up with PARLEY_VIEW_INIT. Every list is in text order. */
typedef struct parley_view {
  size_t struct_size; /**< sizeof(parley_view) */
  const char* arena;  /**< the bytes of all strings */
  size_t arena_length;
  parley_string id;          /**< the caller's, from parley_context */
  parley_string published;   /**< the caller's, from parley_context */
  parley_array dates;        /**< of parley_date */
  parley_array parties;      /**< of parley_party */
  parley_array figures;      /**< of parley_figure */
  parley_array exchanges;    /**< of parley_exchange */
  parley_array negotiations; /**< of parley_negotiation */
  parley_array warnings;     /**< of parley_warning */
  parley_array mentions;     /**< of parley_mention: all parties' one after the other */
  parley_array sides;        /**< of parley_side: all exchanges' one after the other */
  parley_array quotes;       /**< of parley_quote: lists of quotes one after the other */
  parley_array indices;      /**< of uint32_t: lists of indices one after the other */
} parley_view;
#define PARLEY_VIEW_INIT                                                                                  \
  {                                                                                                       \
    sizeof(parley_view), NULL, 0, {0, 0}, {0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, \
        {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {                           \
      NULL, 0, 0                                                                                          \
    }                                                                                                     \
  }

/** A string of the view as a C string; it may hold NUL bytes of the document, then only its length tells the whole. */
#define PARLEY_STRING(view, string) ((view).arena + (string).offset)

/** Fills in `view`. All that it points to belongs to the report and lives as long as that. The report of a document that could not be
 *  processed has its id and otherwise empty arrays. The first call lays the arrays out, later ones cost nothing.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY, PARLEY_TEXT_TOO_LARGE (the strings exceed 4 GiB). Since 0.1. */
PARLEY_API parley_status parley_report_view(const parley_report* report, parley_view* view);

/* ================================================================================================================================
 * 8  NAMES
 */

/** The enumerations of section 7. */
enum {
  PARLEY_NAMES_TYPE = 0,
  PARLEY_NAMES_MOD = 1,
  PARLEY_NAMES_CALENDAR = 2,
  PARLEY_NAMES_KIND = 3,
  PARLEY_NAMES_ROLE = 4,
  PARLEY_NAMES_FORM = 5,
  PARLEY_NAMES_QUALIFIER = 6,
  PARLEY_NAMES_FIGURE = 7,
  PARLEY_NAMES_STATUS = 8,
  PARLEY_NAMES_COUNTING = 9,
  PARLEY_NAMES_BASIS = 10,
  PARLEY_NAMES_MEET = 11,
  PARLEY_NAMES_TOPIC = 12,
  PARLEY_NAMES_TALKS = 13,
  PARLEY_NAMES_WARNING = 14
};

/** What the JSON report calls a value: "up_to" for (PARLEY_NAMES_QUALIFIER, PARLEY_QUALIFIER_UP_TO). "" for the value "none", for values that
 *  this library does not know, and for other enumerations. Static storage; never NULL. Since 0.1. */
PARLEY_API const char* parley_name(uint32_t names, uint32_t value);

/* ================================================================================================================================
 * 9  BATCHES
 */

/** Many documents, column by column. A column is the bytes of all its strings one behind the other and `count + 1` offsets that do not
 *  decrease: the i-th string is bytes [offsets[i], offsets[i + 1]). Set up with PARLEY_BATCH_INIT. */
typedef struct parley_batch {
  size_t struct_size; /**< sizeof(parley_batch) */
  size_t count;       /**< documents */
  const char* text;   /**< column of texts */
  const uint64_t* text_offsets;
  const char* published; /**< column of publication dates, an empty string where unknown; default NULL: all unknown */
  const uint64_t* published_offsets;
  const char* id; /**< column of ids; default NULL: none */
  const uint64_t* id_offsets;
  const uint8_t* modes; /**< a PARLEY_MODE_* for each document; default NULL: `mode` for all */
  uint32_t mode;        /**< a PARLEY_MODE_*; default PARLEY_MODE_NEWS */
  uint32_t date_order;  /**< PARLEY_MONTH_FIRST (default) or PARLEY_DAY_FIRST */
  uint32_t threads; /**< how many threads work, the calling one included, at most 1024; default 0: one a processor */
  uint32_t _reserved;
} parley_batch;
#define PARLEY_BATCH_INIT \
  { sizeof(parley_batch), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0 }

/** Extracts all documents of a batch. `reports` has room for batch->count pointers; each becomes a report. A document that could not be
 *  processed gets a report that says why (parley_report_status, parley_report_error) and does not stop the others. The reports are those
 *  that parley_extract gives one by one, whatever the number of threads.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY, PARLEY_INTERNAL (of the batch as a whole; then all of `reports` are NULL).
 *  Ownership: the reports are the caller's, see parley_reports_free. Threads: those that the call starts have ended when it returns. Since 0.1. */
PARLEY_API parley_status parley_extract_batch(const parley_extractor* extractor, const parley_batch* batch,
                                              parley_report** reports);

/** Frees `count` reports and sets the pointers to NULL; NULL pointers among them, and NULL for `reports`, are harmless. Since 0.1. */
PARLEY_API void parley_reports_free(parley_report** reports, size_t count);

/* ================================================================================================================================
 * 10  ARROW
 *
 * The Arrow C Data Interface (https://arrow.apache.org/docs/format/CDataInterface.html): the two structs below are copied from its
 * specification, under the guard that it prescribes, and are under the Apache License 2.0 as the rest.
 */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

/** A column of documents. Set up with PARLEY_ARROW_DOCUMENTS_INIT. The arrays are read during the call only and stay the caller's, who
 *  releases them. Slices (an offset) and nulls are taken as they are; dictionaries are refused. */
typedef struct parley_arrow_documents {
  size_t struct_size;                    /**< sizeof(parley_arrow_documents) */
  const struct ArrowSchema* text_schema; /**< utf8 or large_utf8 */
  const struct ArrowArray* text;         /**< a null text is a document without records */
  const struct ArrowSchema*
      published_schema; /**< utf8, large_utf8, date32, date64 or timestamp (midnight without a zone: a day); default NULL: all unknown */
  const struct ArrowArray* published; /**< as long as `text`; null: unknown */
  uint32_t mode;                      /**< a PARLEY_MODE_*; default PARLEY_MODE_NEWS */
  uint32_t date_order;                /**< PARLEY_MONTH_FIRST (default) or PARLEY_DAY_FIRST */
  uint32_t threads;                   /**< as in parley_batch */
  uint32_t _reserved;
} parley_arrow_documents;
#define PARLEY_ARROW_DOCUMENTS_INIT \
  { sizeof(parley_arrow_documents), NULL, NULL, NULL, NULL, 0, 0, 0, 0 }

/** The tables that parley_extract_arrow can fill. */
enum {
  PARLEY_TABLE_DOCUMENTS = 0, /**< a row a document: `error` and `message` (null where all is well), `warnings` */
  PARLEY_TABLE_DATES = 1,
  PARLEY_TABLE_PARTIES = 2,
  PARLEY_TABLE_FIGURES = 3,
  PARLEY_TABLE_EXCHANGES = 4,
  PARLEY_TABLE_NEGOTIATIONS = 5,
  PARLEY_TABLE_COUNT = 6
};

/** One table: a record batch (a struct array). Release both parts when done, or move them to a consumer. */
typedef struct parley_arrow_table {
  struct ArrowSchema schema;
  struct ArrowArray array;
} parley_arrow_table;

/** Extracts a column of documents into tables. tables[PARLEY_TABLE_FIGURES] gets the figures of all documents and so on: a row a record,
 *  `doc_index` (int64, the row of the document in the column), then the members of the schema parley.report/1 under their names; records
 *  refer to one another by id ("p1"), which with doc_index is a key. Tables come in the order of PARLEY_TABLE_*; `count` of them are
 *  filled, which may be fewer than there are, never more.
 *  A document that cannot be processed has no records, and its error in the table of documents.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY, PARLEY_TEXT_TOO_LARGE (a column of a table exceeds 2 GiB: use fewer documents),
 *  PARLEY_INTERNAL; then no table is filled and every `release` is NULL. Ownership: the tables are the caller's and independent of one another,
 *  of the documents and of the extractor. Since 0.1. */
PARLEY_API parley_status parley_extract_arrow(const parley_extractor* extractor,
                                              const parley_arrow_documents* documents, parley_arrow_table* tables,
                                              size_t count);

/* ================================================================================================================================
 * 11  OFFSETS
 */

/** What other string types count. */
enum {
  PARLEY_UTF16 = 0,      /**< UTF-16 code units: Java, JavaScript, C# */
  PARLEY_CODE_POINTS = 1 /**< code points: Python */
};

/** Maps `count` byte offsets into `text`, in place, to offsets in `unit`. They may be in any order; all are mapped in one pass over the text.
 *  Each byte of invalid UTF-8 counts as one character; an offset inside a character maps to its start, one past the end to the end.
 *  Errors: PARLEY_INVALID_ARGUMENT, PARLEY_NO_MEMORY. Since 0.1. */
PARLEY_API parley_status parley_map_offsets(const char* text, size_t length, uint32_t unit, uint32_t* offsets,
                                            size_t count);

/* ================================================================================================================================
 * 12  VERSIONS
 */

/* Of this header; the same values as in parley/version.h. */
#define PARLEY_VERSION_MAJOR 0
#define PARLEY_VERSION_MINOR 1
#define PARLEY_VERSION_PATCH 0
#define PARLEY_VERSION_STRING "0.1.0"

/** The binary interface of this header: the number of the soname libparley.so.0. It changes when old callers would break. */
#define PARLEY_ABI_VERSION 0

/** The version of the library that is loaded: "0.1.0". Static storage. Since 0.1. */
PARLEY_API const char* parley_version_string(void);

/** The same as one number: major * 1000000 + minor * 1000 + patch. Since 0.1. */
PARLEY_API uint32_t parley_version_number(void);

/** The binary interface of the library that is loaded; a caller built for another one must not go on. Since 0.1. */
PARLEY_API uint32_t parley_abi_version(void);

/** The day up to which the built-in gazetteer's facts were gathered, "YYYY-MM-DD". Static storage. Since 0.1. */
PARLEY_API const char* parley_gazetteer_date(void);

/** The structs of this header, for parley_sizeof. */
enum {
  PARLEY_STRUCT_OPTIONS = 0,
  PARLEY_STRUCT_CONTEXT = 1,
  PARLEY_STRUCT_BATCH = 2,
  PARLEY_STRUCT_VIEW = 3,
  PARLEY_STRUCT_ARROW_DOCUMENTS = 4,
  PARLEY_STRUCT_ARROW_TABLE = 5,
  PARLEY_STRUCT_STRING = 10,
  PARLEY_STRUCT_RANGE = 11,
  PARLEY_STRUCT_QUOTE = 12,
  PARLEY_STRUCT_ARRAY = 13,
  PARLEY_STRUCT_DATE = 20,
  PARLEY_STRUCT_PARTY = 21,
  PARLEY_STRUCT_MENTION = 22,
  PARLEY_STRUCT_FIGURE = 23,
  PARLEY_STRUCT_EXCHANGE = 24,
  PARLEY_STRUCT_SIDE = 25,
  PARLEY_STRUCT_NEGOTIATION = 26,
  PARLEY_STRUCT_WARNING = 27
};

/** The size in bytes that a struct has in the library that is loaded, for languages that write the structs down by hand; 0 for others.
 *  Since 0.1. */
PARLEY_API size_t parley_sizeof(uint32_t which);

#ifdef __cplusplus
}
#endif

/* NOLINTEND(modernize-*) */

#endif /* PARLEY_C_H_ */
