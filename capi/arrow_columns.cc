// Columns of the Arrow format: buffers as the format wants them, and the release callbacks of the C Data Interface.
#include "arrow_columns_internal.h"

#include <limits>

#include "objects_internal.h"

namespace parley_capi {
namespace {

/// The length of the well-formed UTF-8 character at the head of `text` (Unicode's table 3-7), or 0.
std::size_t character_length(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

/// Consumers rely on utf8 columns being UTF-8: bytes of a document that are none become U+FFFD, as in JSON.
void append_utf8(std::vector<char>* out, std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::size_t good = 0;  // text[good, at) is well-formed and not yet written
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text.substr(at));
    if (length != 0) {
      at += length;
      continue;
    }
    out->insert(out->end(), text.begin() + static_cast<std::ptrdiff_t>(good),
                text.begin() + static_cast<std::ptrdiff_t>(at));
    out->insert(out->end(), replacement.begin(), replacement.end());
    good = ++at;
  }
  out->insert(out->end(), text.begin() + static_cast<std::ptrdiff_t>(good), text.end());
}

/// After the specification: a released struct has no release callback; children that were moved away have none either.
template <typename Arrow>
void release_children(Arrow* parent) noexcept {
  for (std::int64_t i = 0; i < parent->n_children; ++i) {
    Arrow* child = parent->children[i];
    if (child->release != nullptr) child->release(child);
  }
}

}  // namespace

/// What an ArrowSchema points to.
struct ArrowColumn::SchemaOwner {
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;

  static void release(ArrowSchema* schema) noexcept {
    release_children(schema);
    delete static_cast<SchemaOwner*>(schema->private_data);
    schema->release = nullptr;
  }
};

/// What an ArrowArray points to. Each array owns its column alone, so children can be moved away.
struct ArrowColumn::ArrayOwner {
  std::unique_ptr<ArrowColumn> column;
  const void* buffers[3] = {nullptr, nullptr, nullptr};
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;

  static void release(ArrowArray* array) noexcept {
    release_children(array);
    delete static_cast<ArrayOwner*>(array->private_data);
    array->release = nullptr;
  }
};

ArrowColumn::ArrowColumn(std::string name, Type type) : name_(std::move(name)), type_(type) {
  if (type == Type::utf8 || type == Type::list) offsets_.push_back(0);
  data_.reserve(16);  // a buffer of no values has an address all the same
}

ArrowColumn::~ArrowColumn() = default;

ArrowColumn& ArrowColumn::add_child(std::string name, Type type) {
  children_.push_back(std::make_unique<ArrowColumn>(std::move(name), type));
  return *children_.back();
}

void ArrowColumn::count_value(bool valid) {
  if (!valid && nulls_ == 0) validity_.assign(length_ / 8 + 1, 0xFF);
  if (!valid || nulls_ != 0) {
    if (validity_.size() <= length_ / 8) validity_.push_back(0);
    const auto bit = static_cast<std::uint8_t>(1u << (length_ % 8));
    std::uint8_t& byte = validity_[length_ / 8];
    byte = static_cast<std::uint8_t>(valid ? byte | bit : byte & ~bit);
  }
  nulls_ += valid ? 0 : 1;
  ++length_;
}

void ArrowColumn::add_offset(std::size_t end) {
  if (end > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) throw TooLarge();
  offsets_.push_back(static_cast<std::int32_t>(end));
}

void ArrowColumn::add_string(std::string_view value) {
  append_utf8(&data_, value);
  add_offset(data_.size());
  count_value(true);
}

void ArrowColumn::add_string_or_null(std::string_view value) {
  if (value.empty()) return add_null();
  add_string(value);
}

void ArrowColumn::add_fixed(const void* value, std::size_t size) {
  const auto* bytes = static_cast<const char*>(value);
  data_.insert(data_.end(), bytes, bytes + size);
  count_value(true);
}

void ArrowColumn::add_list() {
  add_offset(children_.front()->length_);
  count_value(true);
}

void ArrowColumn::add_row() { count_value(true); }

void ArrowColumn::add_null() {
  switch (type_) {
    case Type::utf8:
      add_offset(data_.size());
      break;
    case Type::list:
      add_offset(children_.front()->length_);
      break;
    case Type::uint32:
      data_.insert(data_.end(), sizeof(std::uint32_t), '\0');
      break;
    case Type::int64:
    case Type::float64:
      data_.insert(data_.end(), sizeof(std::int64_t), '\0');
      break;
    case Type::structure:
      for (const auto& child : children_) child->add_null();
      break;
  }
  count_value(false);
}

const char* ArrowColumn::format() const noexcept {
  switch (type_) {
    case Type::utf8:
      return "u";
    case Type::uint32:
      return "I";
    case Type::int64:
      return "l";
    case Type::float64:
      return "g";
    case Type::list:
      return "+l";
    case Type::structure:
      return "+s";
  }
  return "";
}

void ArrowColumn::describe(ArrowSchema* out) const {
  auto owner = std::make_unique<SchemaOwner>();
  owner->name = name_;
  owner->children.resize(children_.size());
  owner->pointers.resize(children_.size());
  for (std::size_t i = 0; i < children_.size(); ++i) {
    owner->pointers[i] = &owner->children[i];
    try {
      children_[i]->describe(&owner->children[i]);
    } catch (...) {
      for (std::size_t k = 0; k < i; ++k) owner->children[k].release(&owner->children[k]);
      throw;
    }
  }
  *out = {};
  out->format = format();
  out->name = owner->name.c_str();
  out->flags = ARROW_FLAG_NULLABLE;
  out->n_children = static_cast<std::int64_t>(children_.size());
  out->children = owner->pointers.data();
  out->release = &SchemaOwner::release;
  out->private_data = owner.release();
}

void ArrowColumn::hand_over(std::unique_ptr<ArrowColumn> column, ArrowArray* out) {
  auto owner = std::make_unique<ArrayOwner>();
  std::vector<std::unique_ptr<ArrowColumn>> children = std::move(column->children_);
  owner->children.resize(children.size());
  owner->pointers.resize(children.size());
  for (std::size_t i = 0; i < children.size(); ++i) {
    owner->pointers[i] = &owner->children[i];
    try {
      hand_over(std::move(children[i]), &owner->children[i]);
    } catch (...) {
      for (std::size_t k = 0; k < i; ++k) owner->children[k].release(&owner->children[k]);
      throw;
    }
  }
  *out = {};
  out->length = static_cast<std::int64_t>(column->length_);
  out->null_count = static_cast<std::int64_t>(column->nulls_);
  owner->buffers[0] = column->nulls_ == 0 ? nullptr : column->validity_.data();
  switch (column->type_) {
    case Type::utf8:
      owner->buffers[1] = column->offsets_.data();
      owner->buffers[2] = column->data_.data();
      out->n_buffers = 3;
      break;
    case Type::list:
      owner->buffers[1] = column->offsets_.data();
      out->n_buffers = 2;
      break;
    case Type::structure:
      out->n_buffers = 1;
      break;
    default:
      owner->buffers[1] = column->data_.data();
      out->n_buffers = 2;
      break;
  }
  owner->column = std::move(column);
  out->n_children = static_cast<std::int64_t>(owner->children.size());
  out->buffers = owner->buffers;
  out->children = owner->pointers.data();
  out->release = &ArrayOwner::release;
  out->private_data = owner.release();
}

void ArrowColumn::give_away(std::unique_ptr<ArrowColumn> column, ArrowSchema* schema, ArrowArray* array) {
  column->describe(schema);
  try {
    hand_over(std::move(column), array);
  } catch (...) {
    schema->release(schema);
    throw;
  }
}

}  // namespace parley_capi
