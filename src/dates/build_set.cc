// Builders of sets: every two weeks, twice a year, Mondays, weekly.
#include "dates/builder.h"
#include "dates/builders.h"
#include "dates/resolve.h"

namespace parley::dates {

bool build_set(Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex t = b.last() - 1;
  int times = 0;
  bool has_times = false, other = false;
  for (TokenIndex k = b.first(); k < t; ++k) {
    if (b.is(k, lex.times_word)) {
      has_times = true;
      times = b.value(k, lex.times_word);
    }
    if (b.spelled(k, "times")) has_times = true;
    if (b.is(k, lex.other_one)) other = true;
  }
  const bool every = b.is(b.first(), lex.every) || b.is(b.first(), lex.each);
  const bool rate = b.find(b.first(), t, lex.a_an) < t;
  if (!every && !has_times && (rate || b.spelled(b.first(), "the"))) return false;  // "a week": see the durations
  if (const int month = b.month_at(t); month != 0 && b.unit_at(t) == Unit::none) {
    DateRecord& d = b.add();
    put_partial(d, false, 0, month, 0);
    d.type = DateType::set;
    d.quant.append(b.spelled(b.first(), "each") ? "EACH" : "EVERY");
    return true;
  }
  if (b.is(t, lex.season) && b.unit_at(t) == Unit::none) {
    constexpr std::string_view kNames[] = {"", "XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    DateRecord& d = b.add();
    put_value(d, DateType::set, kNames[b.value(t, lex.season)]);
    d.quant.append(b.spelled(b.first(), "each") ? "EACH" : "EVERY");
    return true;
  }
  TokenIndex next = b.first() + 1;
  Amount amount{1000, false};
  const Unit unit = b.is(t, lex.workday) ? Unit::day : b.unit_at(t);
  if (unit == Unit::none) return false;
  if (every && !other) {
    if (!b.amount_at(b.first() + 1, next, amount)) {
      amount = {1000, b.is(b.first() + 1, lex.vague_count)};
    }
  }
  if (other) amount = {2000, false};
  DateRecord& d = b.add();
  if (unit >= Unit::night && unit <= Unit::evening && amount.thousandths == 1000) {
    constexpr std::string_view kParts[] = {"XXXX-XX-XXTNI", "XXXX-XX-XXTMO", "XXXX-XX-XXTAF", "XXXX-XX-XXTEV"};
    put_value(d, DateType::set, kParts[static_cast<int>(unit) - static_cast<int>(Unit::night)]);
  } else if (unit == Unit::weekend && amount.thousandths == 1000) {
    put_value(d, DateType::set, "XXXX-WXX-WE");
  } else {
    put_duration(d, unit, amount.vague ? -1 : amount.thousandths);
    d.type = DateType::set;
  }
  if (every) d.quant.append(b.spelled(b.first(), "each") ? "EACH" : "EVERY");
  if (has_times) {
    if (times == 0) {
      Amount n;
      TokenIndex after = b.first();
      if (b.amount_at(b.first(), after, n)) times = static_cast<int>(n.thousandths / 1000);
    }
    if (times > 0) {
      d.freq.append_number(times).append('X');
    } else {
      d.freq.append("XX");
    }
  }
  return true;
}

namespace {

/// Does the word of the match say when something happens again and again: "on weekends", "works weekends", "is out mornings"?
bool tells_when(const Builder& b) {
  const Lexicon& lex = b.lex();
  const TokenIndex p = b.first(), t = b.last();
  if (p == b.sentence().first) return false;
  if (b.spelled(p - 1, "on") || b.spelled(p - 1, "during") || b.spelled(p - 1, "and")) return true;
  // At the end of what is said, behind a verb or a noun: "recent weekends", "two mornings", "those evenings" are others
  const bool ends =
      !b.in_sentence(t) || (b.token(t).kind == text::TokenKind::punctuation && !b.shape(t, gazetteer::kHyphenMark));
  return ends && b.token(p - 1).kind == text::TokenKind::word && !b.is(p - 1, lex.year_lead) &&
         !b.is(p - 1, lex.determiner) && !b.is(p - 1, lex.number_word) && !b.is(p - 1, lex.rel) &&
         !b.is(p - 1, lex.rel_following) && !b.is(p - 1, lex.recent) && !b.is(p - 1, lex.these) &&
         !b.is(p - 1, lex.vague_count) && !b.spelled(p - 1, "of") && !b.spelled(p - 1, "long") &&
         !b.spelled(p - 1, "for");
}

}  // namespace

bool build_set_weekends(Builder& b) {
  const TokenIndex p = b.first(), t = b.last() - 1;
  const bool at = p > b.sentence().first && b.spelled(p - 1, "at");
  if (t == p && !at && !tells_when(b)) return false;
  DateRecord& d = b.add();
  if (b.is(t, b.lex().workdays)) {
    put_duration(d, Unit::day, 1000);  // as in "five working days"
    d.type = DateType::set;
  } else {
    put_value(d, DateType::set, "XXXX-WXX-WE");
  }
  return true;
}

bool build_set_parts(Builder& b) {  // in the mornings, most evenings, "is out mornings"
  const TokenIndex t = b.last() - 1;
  const bool in = b.spelled(b.first(), "in");
  if (b.first() == t && !tells_when(b)) return false;
  if (in && b.in_sentence(b.last()) &&
      (b.spelled(b.last(), "of") || b.spelled(b.last(), "before") || b.spelled(b.last(), "after")))
    return false;
  DateRecord& d = b.add(in ? b.first() + 1 : b.first(), b.last());
  put_value(d, DateType::set, "XXXX-XX-XX");
  put_part(d, b.value(t, b.lex().part_of_day));
  d.type = DateType::set;
  return true;
}

bool build_set_name(Builder& b) {
  DateRecord& d = b.add();
  int weekday = 0, part = 0;
  for (TokenIndex t = b.first(); t < b.last(); ++t) {
    if (weekday == 0)
      weekday = b.weekday_at(t);
    else if (b.is(t, b.lex().part_of_day))
      part = b.value(t, b.lex().part_of_day);
  }
  put_value(d, DateType::set, "XXXX-WXX-");
  d.value.append_number(weekday);
  if (part != 0) put_part(d, part);
  d.type = DateType::set;
  if (b.is(b.first(), b.lex().every) || b.is(b.first(), b.lex().each))
    d.quant.append(b.spelled(b.first(), "each") ? "EACH" : "EVERY");
  return true;
}

bool build_adverb_set(Builder& b) {
  const TokenIndex t = b.last() - 1;
  // Names: "Daily News", "the Weekly Standard"
  if (b.token(t).has(text::kCapital) && !b.token(t).has(text::kSentenceStart)) return false;
  if (b.token(t).has(text::kCapital) && b.in_sentence(b.last()) && b.token(b.last()).has(text::kCapital)) return false;
  // "a Beirut daily", "the party's daily Granma": newspapers
  if (t > b.sentence().first && b.spelled(t, "daily")) {
    const bool named = b.in_sentence(b.last()) && b.token(b.last()).has(text::kCapital);
    const bool place = t > b.sentence().first + 1 && b.token(t - 1).kind == text::TokenKind::word &&
                       b.token(t - 1).has(text::kCapital) && b.is(t - 2, b.lex().determiner);
    const bool noun = !b.in_sentence(b.last()) || b.token(b.last()).kind == text::TokenKind::punctuation ||
                      b.is(b.last(), b.lex().past_verb);
    if ((named && b.token(t - 1).kind != text::TokenKind::punctuation) || (place && noun)) return false;
  }
  // "quarterly dividend", "annual parade": kinds of things rather than times
  if ((b.spelled(t, "quarterly") || b.spelled(t, "annual")) && b.in_sentence(b.last()) &&
      b.token(b.last()).kind == text::TokenKind::word && !b.is(b.last(), b.lex().year_lead))
    return false;
  DateRecord& d = b.add();
  const auto unit = static_cast<Unit>(b.value(t, b.lex().adverb_set));
  std::int64_t amount = 1000;
  if (b.first() < t) amount = b.spelled(b.first(), "bi") ? 2000 : 500;
  put_duration(d, unit, amount);
  d.type = DateType::set;
  return true;
}

}  // namespace parley::dates
