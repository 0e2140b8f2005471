// A column of texts in, tables of records out: parley_extract_arrow.
#include <charconv>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "arrow_columns_internal.h"
#include "objects_internal.h"

using parley_capi::ArrowColumn;
using parley_capi::fail;
using parley_capi::fail_in;
using parley_capi::guard;
using parley_capi::read_struct;

namespace {

using Type = ArrowColumn::Type;

// ---------------------------------------------------------------- reading columns

/// Reads values of a column that came through the C Data Interface.
class Reader {
 public:
  /// Null: the column can be read. Otherwise what is wrong with it.
  const char* open(const ArrowSchema* schema, const ArrowArray* array) noexcept {
    if (schema == nullptr || array == nullptr || schema->format == nullptr) return "no schema, or no array";
    if (schema->release == nullptr || array->release == nullptr) return "it has been released";
    if (schema->dictionary != nullptr) return "dictionaries are not taken: decode the column";
    if (array->length < 0 || array->offset < 0) return "a negative length or offset";
    array_ = array;
    format_ = schema->format;
    const bool strings = format_ == "u" || format_ == "U";
    if (array->n_buffers != (strings ? 3 : 2) || array->buffers == nullptr) return "not the buffers of its type";
    if (array->length != 0 && array->buffers[1] == nullptr) return "a buffer is NULL";
    return nullptr;
  }

  std::size_t size() const noexcept { return static_cast<std::size_t>(array_->length); }
  const std::string_view& format() const noexcept { return format_; }
  bool is_strings() const noexcept { return format_ == "u" || format_ == "U"; }

  bool is_null(std::size_t i) const noexcept {
    const auto* bits = static_cast<const std::uint8_t*>(array_->buffers[0]);
    if (bits == nullptr || array_->null_count == 0) return false;
    const std::size_t at = place(i);
    return ((bits[at / 8] >> (at % 8)) & 1u) == 0;
  }

  /// Where string i begins; i may be size(). Negative: the column is broken.
  std::int64_t begin(std::size_t i) const noexcept {
    return format_ == "u" ? value<std::int32_t>(i) : value<std::int64_t>(i);
  }

  const char* bytes() const noexcept { return static_cast<const char*>(array_->buffers[2]); }

  template <typename Number>
  Number value(std::size_t i) const noexcept {
    return static_cast<const Number*>(array_->buffers[1])[place(i)];
  }

 private:
  std::size_t place(std::size_t i) const noexcept { return i + static_cast<std::size_t>(array_->offset); }

  const ArrowArray* array_ = nullptr;
  std::string_view format_;
};

/// Offsets of a string column as parley_batch wants them. False: they fall.
bool read_offsets(const Reader& reader, std::vector<std::uint64_t>* out) {
  out->reserve(reader.size() + 1);
  std::int64_t last = 0;
  for (std::size_t i = 0; reader.size() != 0 && i <= reader.size(); ++i) {
    const std::int64_t offset = reader.begin(i);
    if (offset < last) return false;
    last = offset;
    out->push_back(static_cast<std::uint64_t>(offset));
  }
  return true;
}

void append_padded(std::string* out, std::int64_t value, std::size_t digits) {
  char text[24];
  const std::to_chars_result end = std::to_chars(text, text + sizeof text, value);
  const auto length = static_cast<std::size_t>(end.ptr - text);
  if (length < digits) out->append(digits - length, '0');
  out->append(text, length);
}

constexpr std::int64_t seconds_a_day = 86400;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) noexcept { return a / b - (a % b < 0 ? 1 : 0); }

/// The day that is `days` after 1970-01-01, as YYYY-MM-DD. After Howard Hinnant's algorithm `civil_from_days` (public domain).
void append_day(std::string* out, std::int64_t days) {
  days += 719468;
  const std::int64_t era = floor_divide(days, 146097);
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  append_padded(out, year_of_era + era * 400 + (month <= 2 ? 1 : 0), 4);
  out->push_back('-');
  append_padded(out, month, 2);
  out->push_back('-');
  append_padded(out, day_of_year - (153 * month_from_march + 2) / 5 + 1, 2);
}

void append_second(std::string* out, std::int64_t seconds, bool utc) {
  const std::int64_t days = floor_divide(seconds, seconds_a_day);
  append_day(out, days);
  const std::int64_t of_day = seconds - days * seconds_a_day;
  out->push_back('T');
  append_padded(out, of_day / 3600, 2);
  out->push_back(':');
  append_padded(out, of_day / 60 % 60, 2);
  out->push_back(':');
  append_padded(out, of_day % 60, 2);
  if (utc) out->push_back('Z');
}

/// Publication dates out of a column of strings, days or times, as a column of parley_batch.
class PublicationDates {
 public:
  /// Null, or what is wrong with the column.
  const char* read(const ArrowSchema* schema, const ArrowArray* array, std::size_t count) {
    Reader reader;
    if (const char* wrong = reader.open(schema, array)) return wrong;
    if (reader.size() != count) return "it is not as long as the column of texts";
    const std::string_view format = reader.format();
    const bool timestamp = format.size() >= 4 && format.substr(0, 2) == "ts" && format[3] == ':';
    if (!reader.is_strings() && format != "tdD" && format != "tdm" && !timestamp) {
      return "it is none of utf8, large_utf8, date32, date64, timestamp";
    }
    const std::int64_t unit = !timestamp         ? 1000  // of date64
                              : format[2] == 's' ? 1
                              : format[2] == 'm' ? 1000
                              : format[2] == 'u' ? 1000000
                                                 : 1000000000;
    offsets_.push_back(0);
    for (std::size_t i = 0; i < count; ++i) {
      if (reader.is_null(i)) {
      } else if (reader.is_strings()) {
        const std::int64_t begin = reader.begin(i);
        const std::int64_t end = reader.begin(i + 1);
        if (begin < 0 || end < begin) return "its offsets fall";
        if (begin != end) bytes_.append(reader.bytes() + begin, static_cast<std::size_t>(end - begin));
      } else if (format == "tdD") {
        append_day(&bytes_, reader.value<std::int32_t>(i));
      } else if (format == "tdm") {
        append_day(&bytes_, floor_divide(reader.value<std::int64_t>(i), seconds_a_day * unit));
      } else {
        // With a time zone the values are UTC; without one they are the clock on the wall. That shows midnight where a day was put into a column
        // of times: "an hour ago" must not count from there.
        const std::int64_t second = floor_divide(reader.value<std::int64_t>(i), unit);
        const bool utc = format.size() > 4;
        if (!utc && second % seconds_a_day == 0) {
          append_day(&bytes_, second / seconds_a_day);
        } else {
          append_second(&bytes_, second, utc);
        }
      }
      offsets_.push_back(bytes_.size());
    }
    return nullptr;
  }

  const char* bytes() const noexcept { return bytes_.data(); }
  const std::uint64_t* offsets() const noexcept { return offsets_.empty() ? nullptr : offsets_.data(); }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> offsets_;
};

// ---------------------------------------------------------------- writing tables

/// A column of lists, and the column of their values.
struct ListColumn {
  ListColumn(ArrowColumn& parent, const char* name, Type type)
      : list(parent.add_child(name, Type::list)), values(list.add_child("item", type)) {}
  ArrowColumn& list;
  ArrowColumn& values;
};

/// Words of the document: a struct {begin, end, text}.
struct QuoteColumn {
  QuoteColumn(ArrowColumn& parent, const char* name) : QuoteColumn(parent.add_child(name, Type::structure)) {}
  explicit QuoteColumn(ArrowColumn& its)
      : structure(its),
        begin(its.add_child("begin", Type::uint32)),
        end(its.add_child("end", Type::uint32)),
        text(its.add_child("text", Type::utf8)) {}

  void add(const parley::Quote& quote) {
    begin.add_uint32(quote.begin);
    end.add_uint32(quote.end);
    text.add_string(quote.text);
    structure.add_row();
  }
  void add(const std::optional<parley::Quote>& quote) {
    if (quote) return add(*quote);
    structure.add_null();
  }

  ArrowColumn& structure;
  ArrowColumn& begin;
  ArrowColumn& end;
  ArrowColumn& text;
};

/// The id of a record: "p1".
class IdText {
 public:
  IdText(char letter, std::size_t index) {
    text_[0] = letter;
    const std::to_chars_result end = std::to_chars(text_ + 1, text_ + sizeof text_, index + 1);
    length_ = static_cast<std::size_t>(end.ptr - text_);
  }
  operator std::string_view() const noexcept { return {text_, length_}; }  // NOLINT(google-explicit-constructor)

 private:
  char text_[24];
  std::size_t length_;
};

/// What all tables of records have in common.
class RecordTable {
 public:
  explicit RecordTable(std::unique_ptr<ArrowColumn>& root) : root_(*root) {
    doc_index_ = &root_.add_child("doc_index", Type::int64);
    id_ = &root_.add_child("id", Type::utf8);
  }

 protected:
  ArrowColumn& column(const char* name, Type type) { return root_.add_child(name, type); }
  ArrowColumn& text(const char* name) { return root_.add_child(name, Type::utf8); }

  void begin_row(std::size_t document, char letter, std::size_t index) {
    doc_index_->add_int64(static_cast<std::int64_t>(document));
    id_->add_string(IdText(letter, index));
  }

  void end_row() { root_.add_row(); }

  static void add_id(ArrowColumn& to, char letter, parley::Index index) {
    if (index == parley::none) return to.add_null();
    to.add_string(IdText(letter, index));
  }

  static void add_ids(ListColumn& to, char letter, const parley::List<parley::Index>& ids) {
    for (const parley::Index index : ids) to.values.add_string(IdText(letter, index));
    to.list.add_list();
  }

  ArrowColumn& root_;

 private:
  ArrowColumn* doc_index_;
  ArrowColumn* id_;
};

/// The members that end every record.
struct MadeColumns {
  explicit MadeColumns(ArrowColumn& root)
      : confidence(root.add_child("confidence", Type::float64)), rule(root.add_child("rule", Type::utf8)) {}
  template <typename Record>
  void add(const Record& record) {
    confidence.add_float64(static_cast<double>(record.confidence));
    rule.add_string_or_null(record.rule);
  }
  ArrowColumn& confidence;
  ArrowColumn& rule;
};

struct SpanColumns {
  explicit SpanColumns(ArrowColumn& root)
      : begin(root.add_child("begin", Type::uint32)),
        end(root.add_child("end", Type::uint32)),
        text(root.add_child("text", Type::utf8)) {}
  template <typename Record>
  void add(const Record& record) {
    begin.add_uint32(record.begin);
    end.add_uint32(record.end);
    text.add_string(record.text);
  }
  ArrowColumn& begin;
  ArrowColumn& end;
  ArrowColumn& text;
};

// The members are made in the order in which they are declared, which is the order of the columns.

class DocumentTable {
 public:
  explicit DocumentTable(std::unique_ptr<ArrowColumn>& root)
      : root_(*root),
        error_(root->add_child("error", Type::utf8)),
        message_(root->add_child("message", Type::utf8)),
        warnings_(*root, "warnings", Type::structure),
        code_(warnings_.values.add_child("code", Type::utf8)),
        begin_(warnings_.values.add_child("begin", Type::uint32)),
        end_(warnings_.values.add_child("end", Type::uint32)),
        text_(warnings_.values.add_child("message", Type::utf8)) {}

  void add(std::size_t /*document*/, const parley_report& report) {
    if (report.error.code == parley::ErrorCode::ok) {
      error_.add_null();
      message_.add_null();
    } else {
      error_.add_string(parley::error_code_name(report.error.code));
      message_.add_string(report.error.message);
    }
    for (const parley::Warning& warning : report.report.warnings) {
      code_.add_string(name_of(warning.code));
      begin_.add_uint32(warning.begin);
      end_.add_uint32(warning.end);
      text_.add_string(warning.message);
      warnings_.values.add_row();
    }
    warnings_.list.add_list();
    root_.add_row();
  }

 private:
  ArrowColumn& root_;
  ArrowColumn& error_;
  ArrowColumn& message_;
  ListColumn warnings_;
  ArrowColumn& code_;
  ArrowColumn& begin_;
  ArrowColumn& end_;
  ArrowColumn& text_;
};

class DateTable : RecordTable {
 public:
  explicit DateTable(std::unique_ptr<ArrowColumn>& root) : RecordTable(root) {}

  void add(std::size_t document, const parley_report& report) {
    const parley::List<parley::Date>& dates = report.report.dates;
    for (std::size_t i = 0; i < dates.size(); ++i) {
      const parley::Date& date = dates[i];
      begin_row(document, 'd', i);
      span_.add(date);
      type_.add_string(name_of(date.type));
      value_.add_string_or_null(date.value);
      mod_.add_string_or_null(name_of(date.mod));
      quant_.add_string_or_null(date.quant);
      freq_.add_string_or_null(date.freq);
      add_id(begin_point_, 'd', date.begin_point);
      add_id(end_point_, 'd', date.end_point);
      earliest_.add_string_or_null(date.earliest);
      latest_.add_string_or_null(date.latest);
      calendar_.add_string_or_null(date.calendar == parley::Calendar::gregorian ? std::string_view()
                                                                                : name_of(date.calendar));
      made_.add(date);
      end_row();
    }
  }

 private:
  SpanColumns span_{root_};
  ArrowColumn& type_ = text("type");
  ArrowColumn& value_ = text("value");
  ArrowColumn& mod_ = text("mod");
  ArrowColumn& quant_ = text("quant");
  ArrowColumn& freq_ = text("freq");
  ArrowColumn& begin_point_ = text("begin_point");
  ArrowColumn& end_point_ = text("end_point");
  ArrowColumn& earliest_ = text("earliest");
  ArrowColumn& latest_ = text("latest");
  ArrowColumn& calendar_ = text("calendar");
  MadeColumns made_{root_};
};

class PartyTable : RecordTable {
 public:
  explicit PartyTable(std::unique_ptr<ArrowColumn>& root) : RecordTable(root) {}

  void add(std::size_t document, const parley_report& report) {
    const parley::List<parley::Party>& parties = report.report.parties;
    for (std::size_t i = 0; i < parties.size(); ++i) {
      const parley::Party& party = parties[i];
      begin_row(document, 'p', i);
      name_.add_string(party.name);
      kind_.add_string(name_of(party.kind));
      country_.add_string_or_null(party.country);
      code_.add_string_or_null(party.code);
      wikidata_.add_string_or_null(party.wikidata);
      for (int k = 0; k < parley::role_count; ++k) {
        const auto role = static_cast<parley::Role>(k);
        if (party.roles.has(role)) roles_.values.add_string(name_of(role));
      }
      roles_.list.add_list();
      add_id(represents_, 'p', party.represents);
      position_.add(party.position);
      for (const parley::Mention& mention : party.mentions) {
        mention_.begin.add_uint32(mention.begin);
        mention_.end.add_uint32(mention.end);
        mention_.text.add_string(mention.text);
        form_.add_string(name_of(mention.form));
        mention_.structure.add_row();
      }
      mentions_.list.add_list();
      made_.add(party);
      end_row();
    }
  }

 private:
  ArrowColumn& name_ = text("name");
  ArrowColumn& kind_ = text("kind");
  ArrowColumn& country_ = text("country");
  ArrowColumn& code_ = text("code");
  ArrowColumn& wikidata_ = text("wikidata");
  ListColumn roles_{root_, "roles", Type::utf8};
  ArrowColumn& represents_ = text("represents");
  QuoteColumn position_{root_, "position"};
  ListColumn mentions_{root_, "mentions", Type::structure};
  QuoteColumn mention_{mentions_.values};
  ArrowColumn& form_ = mentions_.values.add_child("form", Type::utf8);
  MadeColumns made_{root_};
};

class FigureTable : RecordTable {
 public:
  explicit FigureTable(std::unique_ptr<ArrowColumn>& root) : RecordTable(root) {}

  void add(std::size_t document, const parley_report& report) {
    const parley::List<parley::Figure>& figures = report.report.figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const parley::Figure& figure = figures[i];
      begin_row(document, 'f', i);
      span_.add(figure);
      number_.add(figure.number);
      add_bound(low_, figure.low);
      add_bound(high_, figure.high);
      qualifier_.add_string(name_of(figure.qualifier));
      kind_.add_string(name_of(figure.kind));
      add_id(of_, 'p', figure.of);
      of_text_.add(figure.of_text);
      add_id(holder_, 'p', figure.holder);
      add_id(recipient_, 'p', figure.recipient);
      status_.add_string(name_of(figure.status));
      counting_.add_string_or_null(name_of(figure.counting));
      per_.add_string_or_null(figure.per);
      add_id(part_of_, 'f', figure.part_of);
      add_id(same_as_, 'f', figure.same_as);
      add_id(source_, 'p', figure.source);
      add_ids(dates_, 'd', figure.dates);
      made_.add(figure);
      end_row();
    }
  }

 private:
  static void add_bound(ArrowColumn& to, const std::optional<std::int64_t>& bound) {
    if (!bound) return to.add_null();
    to.add_int64(*bound);
  }

  SpanColumns span_{root_};
  QuoteColumn number_{root_, "number"};
  ArrowColumn& low_ = column("low", Type::int64);
  ArrowColumn& high_ = column("high", Type::int64);
  ArrowColumn& qualifier_ = text("qualifier");
  ArrowColumn& kind_ = text("kind");
  ArrowColumn& of_ = text("of");
  QuoteColumn of_text_{root_, "of_text"};
  ArrowColumn& holder_ = text("holder");
  ArrowColumn& recipient_ = text("recipient");
  ArrowColumn& status_ = text("status");
  ArrowColumn& counting_ = text("counting");
  ArrowColumn& per_ = text("per");
  ArrowColumn& part_of_ = text("part_of");
  ArrowColumn& same_as_ = text("same_as");
  ArrowColumn& source_ = text("source");
  ListColumn dates_{root_, "dates", Type::utf8};
  MadeColumns made_{root_};
};

class ExchangeTable : RecordTable {
 public:
  explicit ExchangeTable(std::unique_ptr<ArrowColumn>& root) : RecordTable(root) {}

  void add(std::size_t document, const parley_report& report) {
    const parley::List<parley::Exchange>& exchanges = report.report.exchanges;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
      const parley::Exchange& exchange = exchanges[i];
      begin_row(document, 'x', i);
      span_.add(exchange);
      for (const parley::Side& side : exchange.sides) {
        add_id(party_, 'p', side.party);
        add_ids(gives_, 'f', side.gives);
        for (const parley::Quote& quote : side.gives_text) given_.add(quote);
        gives_text_.list.add_list();
        sides_.values.add_row();
      }
      sides_.list.add_list();
      status_.add_string(name_of(exchange.status));
      add_ids(mediators_, 'p', exchange.mediators);
      add_ids(dates_, 'd', exchange.dates);
      location_.add(exchange.location);
      basis_.add_string(name_of(exchange.basis));
      made_.add(exchange);
      end_row();
    }
  }

 private:
  SpanColumns span_{root_};
  ListColumn sides_{root_, "sides", Type::structure};
  ArrowColumn& party_ = sides_.values.add_child("party", Type::utf8);
  ListColumn gives_{sides_.values, "gives", Type::utf8};
  ListColumn gives_text_{sides_.values, "gives_text", Type::structure};
  QuoteColumn given_{gives_text_.values};
  ArrowColumn& status_ = text("status");
  ListColumn mediators_{root_, "mediators", Type::utf8};
  ListColumn dates_{root_, "dates", Type::utf8};
  QuoteColumn location_{root_, "location"};
  ArrowColumn& basis_ = text("basis");
  MadeColumns made_{root_};
};

class NegotiationTable : RecordTable {
 public:
  explicit NegotiationTable(std::unique_ptr<ArrowColumn>& root) : RecordTable(root) {}

  void add(std::size_t document, const parley_report& report) {
    const parley::List<parley::Negotiation>& negotiations = report.report.negotiations;
    for (std::size_t i = 0; i < negotiations.size(); ++i) {
      const parley::Negotiation& talks = negotiations[i];
      begin_row(document, 'n', i);
      span_.add(talks);
      for (const parley::Quote& quote : talks.mentions) mention_.add(quote);
      mentions_.list.add_list();
      add_ids(parties_, 'p', talks.parties);
      add_ids(mediators_, 'p', talks.mediators);
      add_ids(hosts_, 'p', talks.hosts);
      add_ids(people_, 'p', talks.people);
      location_.add(talks.location);
      mode_.add_string(name_of(talks.mode));
      topic_.add_string(name_of(talks.topic));
      phase_.add(talks.phase);
      status_.add_string(name_of(talks.status));
      add_ids(dates_, 'd', talks.dates);
      made_.add(talks);
      end_row();
    }
  }

 private:
  SpanColumns span_{root_};
  ListColumn mentions_{root_, "mentions", Type::structure};
  QuoteColumn mention_{mentions_.values};
  ListColumn parties_{root_, "parties", Type::utf8};
  ListColumn mediators_{root_, "mediators", Type::utf8};
  ListColumn hosts_{root_, "hosts", Type::utf8};
  ListColumn people_{root_, "people", Type::utf8};
  QuoteColumn location_{root_, "location"};
  ArrowColumn& mode_ = text("mode");
  ArrowColumn& topic_ = text("topic");
  QuoteColumn phase_{root_, "phase"};
  ArrowColumn& status_ = text("status");
  ListColumn dates_{root_, "dates", Type::utf8};
  MadeColumns made_{root_};
};

template <typename Table>
void fill(const std::vector<parley_report*>& reports, parley_arrow_table* out) {
  auto root = std::make_unique<ArrowColumn>("", Type::structure);
  Table table(root);
  for (std::size_t i = 0; i < reports.size(); ++i) table.add(i, *reports[i]);
  ArrowColumn::give_away(std::move(root), &out->schema, &out->array);
}

void fill(std::size_t which, const std::vector<parley_report*>& reports, parley_arrow_table* out) {
  switch (which) {
    case PARLEY_TABLE_DOCUMENTS:
      return fill<DocumentTable>(reports, out);
    case PARLEY_TABLE_DATES:
      return fill<DateTable>(reports, out);
    case PARLEY_TABLE_PARTIES:
      return fill<PartyTable>(reports, out);
    case PARLEY_TABLE_FIGURES:
      return fill<FigureTable>(reports, out);
    case PARLEY_TABLE_EXCHANGES:
      return fill<ExchangeTable>(reports, out);
    default:
      return fill<NegotiationTable>(reports, out);
  }
}

/// Reports that are freed whatever happens.
struct Reports {
  explicit Reports(std::size_t count) : pointers(count) {}
  ~Reports() { parley_reports_free(pointers.data(), pointers.size()); }
  Reports(const Reports&) = delete;
  Reports& operator=(const Reports&) = delete;
  std::vector<parley_report*> pointers;
};

parley_status extract(const parley_extractor* extractor, const parley_arrow_documents& documents,
                      parley_arrow_table* tables, std::size_t count) {
  Reader texts;
  if (const char* wrong = texts.open(documents.text_schema, documents.text))
    return fail_in("parley_arrow_documents.text", wrong);
  if (!texts.is_strings()) return fail_in("parley_arrow_documents.text", "it is neither utf8 nor large_utf8");
  std::vector<std::uint64_t> offsets;
  if (!read_offsets(texts, &offsets)) return fail_in("parley_arrow_documents.text", "its offsets fall");
  PublicationDates published;
  if (documents.published != nullptr || documents.published_schema != nullptr) {
    if (const char* wrong = published.read(documents.published_schema, documents.published, texts.size())) {
      return fail_in("parley_arrow_documents.published", wrong);
    }
  }
  // A null has a place between offsets like any string, and what stands there means nothing: it becomes an empty text.
  std::string without_nulls;
  const char* bytes = texts.bytes();
  bool has_nulls = false;
  for (std::size_t i = 0; i < texts.size(); ++i) has_nulls |= texts.is_null(i) && offsets[i] != offsets[i + 1];
  if (has_nulls) {
    for (std::size_t i = 0, begin = static_cast<std::size_t>(offsets[0]); i < texts.size(); ++i) {
      const auto end = static_cast<std::size_t>(offsets[i + 1]);
      if (i == 0) offsets[0] = 0;
      if (!texts.is_null(i)) without_nulls.append(bytes + begin, end - begin);
      offsets[i + 1] = without_nulls.size();
      begin = end;
    }
    bytes = without_nulls.data();
  }

  parley_batch batch = PARLEY_BATCH_INIT;
  batch.count = texts.size();
  batch.text = bytes;
  batch.text_offsets = offsets.data();
  batch.published = published.bytes();
  batch.published_offsets = published.offsets();
  if (published.offsets() == nullptr) batch.published = nullptr;
  batch.mode = documents.mode;
  batch.date_order = documents.date_order;
  batch.threads = documents.threads;
  Reports reports(texts.size());
  const parley_status status = parley_extract_batch(extractor, &batch, reports.pointers.data());
  if (status != PARLEY_OK) return status;
  for (std::size_t i = 0; i < count; ++i) fill(i, reports.pointers, &tables[i]);
  return PARLEY_OK;
}

}  // namespace

parley_status parley_extract_arrow(const parley_extractor* extractor, const parley_arrow_documents* documents,
                                   parley_arrow_table* tables, size_t count) {
  if (tables == nullptr) return fail_in("parley_extract_arrow", "tables is NULL");
  if (count > PARLEY_TABLE_COUNT) return fail_in("parley_extract_arrow", "there are not that many tables");
  for (std::size_t i = 0; i < count; ++i) tables[i] = {};
  if (extractor == nullptr) return fail_in("parley_extract_arrow", "extractor is NULL");
  if (documents == nullptr) return fail_in("parley_extract_arrow", "documents is NULL");
  parley_arrow_documents wanted;
  if (const parley_status status = read_struct(documents, &wanted, "parley_arrow_documents"); status != PARLEY_OK) {
    return status;
  }
  if (wanted._reserved != 0) return fail_in("parley_arrow_documents._reserved", "must be 0");
  const parley_status status = guard([&]() -> parley_status {
    try {
      return extract(extractor, wanted, tables, count);
    } catch (const parley_capi::TooLarge&) {
      return fail(PARLEY_TEXT_TOO_LARGE, "a column of a table exceeds 2 GiB; extract fewer documents at a time");
    }
  });
  if (status != PARLEY_OK) {
    for (std::size_t i = 0; i < count; ++i) {
      if (tables[i].schema.release != nullptr) tables[i].schema.release(&tables[i].schema);
      if (tables[i].array.release != nullptr) tables[i].array.release(&tables[i].array);
    }
  }
  return status;
}
