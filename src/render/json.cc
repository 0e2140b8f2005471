// A report as one line of JSON, keys in the order of the schema parley.report/1.
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "parley/render.h"
#include "render/utf8.h"

namespace parley {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

/// What an id begins with: one letter for each list of the report.
enum class Id : char { date = 'd', party = 'p', figure = 'f', exchange = 'x', negotiation = 'n' };

/// Appends JSON to a string. Every member begins with its comma except the first of an object, which is written by `first`.
class Writer {
 public:
  Writer(std::string& out, bool explain) noexcept : out_(out), explain_(explain) {}

  void report(const Report& report);

  void raw(std::string_view text) { out_.append(text.data(), text.size()); }

  template <typename Integer>
  void integer(Integer value) {
    char digits[24];
    const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, static_cast<std::size_t>(end.ptr - digits));
  }

  void string(std::string_view text) {
    out_.push_back('"');
    std::size_t plain = 0;  // text[plain, at) needs no escape and is not yet written
    std::size_t at = 0;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
        ++at;
        continue;
      }
      const render::Character c = render::character_at(text, at);
      if (byte >= 0x80 && c.valid) {
        at += c.length;
        continue;
      }
      out_.append(text.data() + plain, at - plain);
      escape(byte);
      plain = ++at;
    }
    out_.append(text.data() + plain, at - plain);
    out_.push_back('"');
  }

  /// Empty means unknown in a report, and unknown is null in JSON.
  void string_or_null(std::string_view text) {
    if (text.empty()) {
      raw("null");
    } else {
      string(text);
    }
  }

 private:
  void escape(unsigned char byte) {
    switch (byte) {
      case '"':
        return raw("\\\"");
      case '\\':
        return raw("\\\\");
      case '\b':
        return raw("\\b");
      case '\f':
        return raw("\\f");
      case '\n':
        return raw("\\n");
      case '\r':
        return raw("\\r");
      case '\t':
        return raw("\\t");
      default:
        break;
    }
    if (byte >= 0x80) return raw("\xEF\xBF\xBD");  // U+FFFD
    raw("\\u00");
    out_.push_back(hex_digits[byte >> 4]);
    out_.push_back(hex_digits[byte & 15]);
  }

  void key(std::string_view name) {
    raw(",\"");
    raw(name);
    raw("\":");
  }

  void member(std::string_view name, std::string_view value) {
    key(name);
    string_or_null(value);
  }

  /// Names of enumerators need no escape.
  void member_name(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty()) return raw("null");
    out_.push_back('"');
    raw(value);
    out_.push_back('"');
  }

  void id(Id list, std::size_t index) {
    out_.push_back('"');
    out_.push_back(static_cast<char>(list));
    integer(index + 1);
    out_.push_back('"');
  }

  void id_or_null(Id list, Index index) {
    if (index == none) {
      raw("null");
    } else {
      id(list, index);
    }
  }

  void member_id(std::string_view name, Id list, Index index) {
    key(name);
    id_or_null(list, index);
  }

  void span_and_text(std::uint32_t begin, std::uint32_t end, std::string_view text) {
    raw("\"begin\":");
    integer(begin);
    raw(",\"end\":");
    integer(end);
    raw(",\"text\":");
    string(text);
  }

  void quote(const Quote& quote) {
    out_.push_back('{');
    span_and_text(quote.begin, quote.end, quote.text);
    out_.push_back('}');
  }

  void member_quote(std::string_view name, const std::optional<Quote>& value) {
    key(name);
    if (value) {
      quote(*value);
    } else {
      raw("null");
    }
  }

  void member_bound(std::string_view name, const std::optional<std::int64_t>& value) {
    key(name);
    if (value) {
      integer(*value);
    } else {
      raw("null");
    }
  }

  /// `"name":[…]`, with `write` called for each value.
  template <typename T, typename Write>
  void member_list(std::string_view name, const List<T>& list, Write write) {
    key(name);
    out_.push_back('[');
    bool more = false;
    for (const T& value : list) {
      if (more) out_.push_back(',');
      more = true;
      write(value);
    }
    out_.push_back(']');
  }

  void member_ids(std::string_view name, Id list, const List<Index>& ids) {
    member_list(name, ids, [&](Index index) { id(list, index); });
  }

  void member_quotes(std::string_view name, const List<Quote>& quotes) {
    member_list(name, quotes, [&](const Quote& q) { quote(q); });
  }

  template <typename Record>
  void begin_record(Id list, const Record& record, const List<Record>& records) {
    raw("{\"id\":");
    id(list, static_cast<std::size_t>(&record - records.data()));
  }

  /// The members that end every record, and its brace.
  void end_record(float confidence, std::string_view rule) {
    key("confidence");
    const double bounded = confidence > 0 ? (confidence < 1 ? static_cast<double>(confidence) : 1) : 0;
    const auto hundredths = static_cast<unsigned>(std::lround(bounded * 100));
    out_.push_back(static_cast<char>('0' + hundredths / 100));
    out_.push_back('.');
    out_.push_back(static_cast<char>('0' + hundredths / 10 % 10));
    out_.push_back(static_cast<char>('0' + hundredths % 10));
    if (explain_) member("rule", rule);
    out_.push_back('}');
  }

  void date(const Date& date, const List<Date>& all);
  void party(const Party& party, const List<Party>& all);
  void figure(const Figure& figure, const List<Figure>& all);
  void exchange(const Exchange& exchange, const List<Exchange>& all);
  void negotiation(const Negotiation& talks, const List<Negotiation>& all);
  void warning(const Warning& warning);

  std::string& out_;
  bool explain_;
};

void Writer::date(const Date& date, const List<Date>& all) {
  begin_record(Id::date, date, all);
  out_.push_back(',');
  span_and_text(date.begin, date.end, date.text);
  member_name("type", name_of(date.type));
  member("value", date.value);
  member_name("mod", name_of(date.mod));
  member("quant", date.quant);
  member("freq", date.freq);
  member_id("begin_point", Id::date, date.begin_point);
  member_id("end_point", Id::date, date.end_point);
  member("earliest", date.earliest);
  member("latest", date.latest);
  if (date.calendar != Calendar::gregorian) member_name("calendar", name_of(date.calendar));
  end_record(date.confidence, date.rule);
}

void Writer::party(const Party& party, const List<Party>& all) {
  begin_record(Id::party, party, all);
  member("name", party.name);
  member_name("kind", name_of(party.kind));
  member("country", party.country);
  member("code", party.code);
  member("wikidata", party.wikidata);
  key("roles");
  out_.push_back('[');
  bool more = false;
  for (int i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (!party.roles.has(role)) continue;
    raw(more ? ",\"" : "\"");
    more = true;
    raw(name_of(role));
    out_.push_back('"');
  }
  out_.push_back(']');
  member_id("represents", Id::party, party.represents);
  member_quote("position", party.position);
  member_list("mentions", party.mentions, [&](const Mention& mention) {
    out_.push_back('{');
    span_and_text(mention.begin, mention.end, mention.text);
    member_name("form", name_of(mention.form));
    out_.push_back('}');
  });
  end_record(party.confidence, party.rule);
}

void Writer::figure(const Figure& figure, const List<Figure>& all) {
  begin_record(Id::figure, figure, all);
  out_.push_back(',');
  span_and_text(figure.begin, figure.end, figure.text);
  key("number");
  quote(figure.number);
  member_bound("low", figure.low);
  member_bound("high", figure.high);
  member_name("qualifier", name_of(figure.qualifier));
  member_name("kind", name_of(figure.kind));
  member_id("of", Id::party, figure.of);
  member_quote("of_text", figure.of_text);
  member_id("holder", Id::party, figure.holder);
  member_id("recipient", Id::party, figure.recipient);
  member_name("status", name_of(figure.status));
  member_name("counting", name_of(figure.counting));
  member("per", figure.per);
  member_id("part_of", Id::figure, figure.part_of);
  member_id("same_as", Id::figure, figure.same_as);
  member_id("source", Id::party, figure.source);
  member_ids("dates", Id::date, figure.dates);
  end_record(figure.confidence, figure.rule);
}

void Writer::exchange(const Exchange& exchange, const List<Exchange>& all) {
  begin_record(Id::exchange, exchange, all);
  out_.push_back(',');
  span_and_text(exchange.begin, exchange.end, exchange.text);
  member_list("sides", exchange.sides, [&](const Side& side) {
    raw("{\"party\":");
    id_or_null(Id::party, side.party);
    member_ids("gives", Id::figure, side.gives);
    member_quotes("gives_text", side.gives_text);
    out_.push_back('}');
  });
  member_name("status", name_of(exchange.status));
  member_ids("mediators", Id::party, exchange.mediators);
  member_ids("dates", Id::date, exchange.dates);
  member_quote("location", exchange.location);
  member_name("basis", name_of(exchange.basis));
  end_record(exchange.confidence, exchange.rule);
}

void Writer::negotiation(const Negotiation& talks, const List<Negotiation>& all) {
  begin_record(Id::negotiation, talks, all);
  out_.push_back(',');
  span_and_text(talks.begin, talks.end, talks.text);
  member_quotes("mentions", talks.mentions);
  member_ids("parties", Id::party, talks.parties);
  member_ids("mediators", Id::party, talks.mediators);
  member_ids("hosts", Id::party, talks.hosts);
  member_ids("people", Id::party, talks.people);
  member_quote("location", talks.location);
  member_name("mode", name_of(talks.mode));
  member_name("topic", name_of(talks.topic));
  member_quote("phase", talks.phase);
  member_name("status", name_of(talks.status));
  member_ids("dates", Id::date, talks.dates);
  end_record(talks.confidence, talks.rule);
}

void Writer::warning(const Warning& warning) {
  raw("{\"code\":\"");
  raw(name_of(warning.code));
  raw("\",\"begin\":");
  integer(warning.begin);
  raw(",\"end\":");
  integer(warning.end);
  raw(",\"message\":");
  string(warning.message);
  out_.push_back('}');
}

void Writer::report(const Report& report) {
  raw(R"({"schema":"parley.report/1","id":)");
  string_or_null(report.id);
  member("published", report.published);
  member_list("dates", report.dates, [&](const Date& record) { date(record, report.dates); });
  member_list("parties", report.parties, [&](const Party& record) { party(record, report.parties); });
  member_list("figures", report.figures, [&](const Figure& record) { figure(record, report.figures); });
  member_list("exchanges", report.exchanges, [&](const Exchange& record) { exchange(record, report.exchanges); });
  member_list("negotiations", report.negotiations,
              [&](const Negotiation& record) { negotiation(record, report.negotiations); });
  member_list("warnings", report.warnings, [&](const Warning& record) { warning(record); });
  out_.push_back('}');
}

}  // namespace

void append_json(std::string& out, const Report& report, const JsonOptions& options) {
  Writer(out, options.explain).report(report);
}

std::string to_json(const Report& report, const JsonOptions& options) {
  std::string out;
  append_json(out, report, options);
  return out;
}

std::string error_json(const Error& error, std::string_view id, std::size_t line) {
  std::string out;
  Writer writer(out, false);
  writer.raw(R"({"schema":"parley.error/1","id":)");
  writer.string_or_null(id);
  writer.raw(",\"line\":");
  if (line == 0) {
    writer.raw("null");
  } else {
    writer.integer(line);
  }
  writer.raw(",\"code\":\"");
  writer.raw(error_code_name(error.code));
  writer.raw("\",\"message\":");
  writer.string(error.message);
  writer.raw("}");
  return out;
}

}  // namespace parley
