// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes split into tokens and sentences that lie in the text, in order, without overlap.

#include "core/text/lexicon.h"
#include "core/text/sentence.h"
#include "core/text/token.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto tokens = text::tokenise(text);
    std::uint32_t reached = 0;
    for (const auto& token : tokens) {
        fuzz::require(!token.span.empty(), "a token has letters");
        fuzz::require(reached <= token.span.begin && token.span.end <= size, "tokens are in order and inside the text");
        if (token.kind != text::TokenKind::number)
            fuzz::require(token.code == text::wordHash(text::foldedCase(slice(text, token.span))),
                          "a token is found by the hash of its folded word");
        reached = token.span.end;
    }
    std::size_t covered = 0;
    for (const auto& sentence : text::splitSentences(text, tokens)) {
        fuzz::require(sentence.firstToken == covered && sentence.lastToken > covered,
                      "sentences cover the tokens in order");
        fuzz::require(sentence.span.end <= size, "a sentence lies inside the text");
        covered = sentence.lastToken;
    }
    fuzz::require(covered == tokens.size(), "every token belongs to a sentence");
    return 0;
}
