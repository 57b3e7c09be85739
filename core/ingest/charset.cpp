// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/charset.h"

#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace dateline::ingest {

namespace {

constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD";
constexpr std::size_t sampleBytes = 64 * 1024; ///< enough to know an encoding by; a multiple of four

/// Calls `onBroken(run)` at every place that is not UTF-8 with the valid run before it; returns the last run.
template <class Visit>
std::string_view visitBroken(std::string_view bytes, Visit&& onBroken) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = 0;
    std::size_t runBegin = 0;
    while (at < size) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        const std::size_t before = at;
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character >= 0) continue;
        onBroken(bytes.substr(runBegin, before - runBegin));
        runBegin = at;
    }
    return bytes.substr(runBegin);
}

/// Text with what is not valid replaced, and how often.
std::pair<std::string, std::size_t> repaired(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t damaged = 0;
    const auto last = visitBroken(bytes, [&](std::string_view run) {
        text += run;
        text += replacementCharacter;
        ++damaged;
    });
    text += last;
    return {std::move(text), damaged};
}

std::size_t countOf(std::string_view needle, std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + needle.size())) ++count;
    return count;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding, &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

enum class OnBroken { stop, replace };

/// In pieces, so that the UTF-16 between the two encodings never stands in memory as a whole.
std::optional<std::string> convert(const char* encoding, std::string_view bytes, OnBroken onBroken) {
    const auto from = openConverter(encoding);
    const auto to = openConverter("UTF-8");
    if (!from || !to) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    if (onBroken == OnBroken::stop)
        ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    std::string text;
    std::array<char, 16384> piece{};
    std::array<UChar, 4096> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = bytes.data();
    UBool reset = true;
    do {
        status = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(),
                       pivot.data(), &pivotSource, &pivotTarget, pivot.data() + pivot.size(), reset, true, &status);
        text.append(piece.data(), target);
        reset = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) return std::nullopt;
    return text;
}

struct ByteOrderMark {
    std::string_view bytes;
    const char* encoding;
};

/// UTF-32LE before UTF-16LE, whose mark is the beginning of the other's.
constexpr ByteOrderMark byteOrderMarks[] = {
    {{"\xEF\xBB\xBF", 3}, "UTF-8"}, {{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {{"\xFF\xFE", 2}, "UTF-16LE"},  {{"\xFE\xFF", 2}, "UTF-16BE"},
};

DecodedText withDamageCounted(std::string text, std::string encoding) {
    const std::size_t damaged = countOf(replacementCharacter, text);
    return {std::move(text), std::move(encoding), damaged};
}

std::optional<DecodedText> decodeByMark(std::string_view bytes) {
    for (const auto& mark : byteOrderMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.remove_prefix(mark.bytes.size());
        if (mark.encoding == std::string_view("UTF-8")) {
            auto [text, damaged] = repaired(bytes);
            return DecodedText{std::move(text), mark.encoding, damaged};
        }
        if (auto text = convert(mark.encoding, bytes, OnBroken::replace))
            return withDamageCounted(std::move(*text), mark.encoding);
    }
    return std::nullopt;
}

/// A UTF-8 file with a few broken places (a cut in the middle of a letter, one line pasted from elsewhere) would be
/// gibberish throughout in any other encoding. Ten good letters beyond ASCII for a broken one make it UTF-8.
std::optional<DecodedText> decodeDamagedUtf8(std::string_view bytes) {
    auto [text, damaged] = repaired(bytes);
    const auto lead = [](char byte) { return static_cast<unsigned char>(byte) >= 0xC0; };
    const auto lettersBeyondAscii = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), lead)) - damaged;
    if (lettersBeyondAscii < damaged * 10) return std::nullopt;
    return DecodedText{std::move(text), "UTF-8", damaged};
}

/// Most of it is ASCII: what a wrong width or byte order never gives.
bool isMostlyAscii(std::string_view utf8) {
    const auto plain = [](char byte) {
        return byte == '\n' || byte == '\r' || byte == '\t' || (byte >= ' ' && byte < 0x7F);
    };
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), plain)) * 2 > utf8.size();
}

/// UTF-16 and UTF-32 without a mark: zero bytes at every second (or three of four) places.
std::optional<DecodedText> decodeWide(std::string_view bytes) {
    if (bytes.substr(0, sampleBytes).find('\0') == std::string_view::npos) return std::nullopt;
    for (const char* encoding : {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
        const auto sample = convert(encoding, bytes.substr(0, sampleBytes), OnBroken::replace);
        if (!sample || looksBinary(*sample) || !isMostlyAscii(*sample)) continue;
        if (auto text = convert(encoding, bytes, OnBroken::replace))
            return withDamageCounted(std::move(*text), encoding);
    }
    return std::nullopt;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// ICU's candidates, best first. Latin-1 is put before others that are hardly better: on a short text the languages
/// that share it can barely be told apart, and the neighbours (Latin-2, -9) differ from it in few letters.
std::vector<std::string> candidates(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const auto sample = bytes.substr(0, sampleBytes);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status) || count == 0) return {};

    constexpr std::int32_t hardlyBetter = 15; // of 100
    const std::int32_t best = ucsdet_getConfidence(matches[0], &status);
    std::vector<std::string> names;
    for (const auto* match : std::span(matches, static_cast<std::size_t>(count))) {
        const std::string name = ucsdet_getName(match, &status);
        const bool western = name == "ISO-8859-1" || name == "windows-1252";
        const bool close = best - ucsdet_getConfidence(match, &status) <= hardlyBetter;
        names.insert(western && close ? names.begin() : names.end(), name);
    }
    return names;
}

/// Every byte sequence is some text in a one-byte encoding, so what it gives must look like one.
std::optional<DecodedText> decodeByDetection(std::string_view bytes) {
    auto names = candidates(bytes);
    names.emplace_back("windows-1252");
    for (const auto& name : names) {
        if (name.starts_with("UTF-") || name.starts_with("IBM")) continue;
        auto text = convert(name.c_str(), bytes, OnBroken::stop);
        if (text && !looksBinary(*text)) return DecodedText{std::move(*text), name, 0};
    }
    return std::nullopt;
}

bool holdsNul(std::string_view bytes) { return bytes.substr(0, sampleBytes).find('\0') != std::string_view::npos; }

/// UTF-8 without a mark and without anything that hints at another encoding.
bool isPlainUtf8(std::string_view bytes) {
    const auto isMark = [bytes](const ByteOrderMark& mark) { return bytes.starts_with(mark.bytes); };
    return std::none_of(std::begin(byteOrderMarks), std::end(byteOrderMarks), isMark) && !holdsNul(bytes) &&
           isValidUtf8(bytes);
}

/// What is not plain UTF-8.
std::optional<DecodedText> decode(std::string_view bytes) {
    if (auto marked = decodeByMark(bytes)) return marked;
    if (auto wide = decodeWide(bytes)) return wide;
    if (holdsNul(bytes)) return std::nullopt;
    if (auto damaged = decodeDamagedUtf8(bytes)) return damaged;
    return decodeByDetection(bytes);
}

constexpr std::size_t stride = 64; ///< bytes that are looked at together

/// Printable ASCII, tabs and line ends only, as nearly every stretch of a text is. The compiler makes vectors of it.
bool isPlain(const std::uint8_t* bytes) {
    std::uint8_t other = 0;
    for (std::size_t i = 0; i < stride; ++i) {
        const std::uint8_t byte = bytes[i];
        const bool unusual = static_cast<std::uint8_t>(byte - 0x20) >= 0x5F;
        const bool usual = (byte == '\n') | (byte == '\t') | (byte == '\r');
        other = static_cast<std::uint8_t>(other | (unusual & !usual));
    }
    return other == 0;
}

bool isControl(UChar32 character) {
    const bool usual =
        character == '\t' || character == '\n' || character == '\r' || character == '\f' || character == 0x85;
    return !usual && (character < 0x20 || (character >= 0x7F && character < 0xA0));
}

} // namespace

bool isValidUtf8(std::string_view bytes) { return simdjson::validate_utf8(bytes); }

std::string toValidUtf8(std::string_view bytes) { return repaired(bytes).first; }

bool looksBinary(std::string_view utf8) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    std::size_t controls = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        if (at + stride <= utf8.size() && isPlain(data + at)) {
            at += stride;
            continue;
        }
        for (const std::size_t end = std::min(at + stride, utf8.size()); at < end;) {
            UChar32 character = 0;
            U8_NEXT_OR_FFFD(data, at, utf8.size(), character);
            if (character == 0) return true;
            if (isControl(character)) ++controls;
        }
    }
    return controls > 2 + utf8.size() / 500;
}

bool isBlank(std::string_view utf8) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
    for (std::size_t at = 0; at < utf8.size();) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(data, at, utf8.size(), character);
        const bool invisible = u_isUWhiteSpace(character) || character == 0x200B || character == 0xFEFF;
        if (!invisible) return false;
    }
    return true;
}

Result<DecodedText> decodeText(const std::string& where, std::string bytes) {
    if (bytes.empty()) return failure(ErrorKind::empty, where, "the file is empty; there is nothing to read");
    auto decoded = isPlainUtf8(bytes) ? std::optional(DecodedText{std::move(bytes), "UTF-8", 0}) : decode(bytes);
    if (!decoded || looksBinary(decoded->text) || decoded->damaged * 50 > decoded->text.size())
        return failure(ErrorKind::binary, where, "not text in any known encoding; save it as plain text first");
    if (isBlank(decoded->text)) return failure(ErrorKind::empty, where, "there is only white space; nothing to read");
    return std::move(*decoded);
}

} // namespace dateline::ingest
