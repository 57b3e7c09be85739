// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_piles.h"

#include "tests/support/dice.h"

#include <array>
#include <string_view>

namespace dateline::testing {

namespace {

constexpr std::array<std::string_view, 12> syllables = {"ka",  "lo",  "mi",  "ren", "tas", "vo",
                                                        "dur", "pel", "nim", "sha", "gor", "ist"};

std::string word(Dice& dice) {
    std::string result;
    for (int i = 0; i < 4; ++i) result += dice.pick(syllables);
    return result;
}

std::string capital(Dice& dice) {
    std::string result = word(dice);
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

std::string words(Dice& dice, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += word(dice) + ' ';
    return result;
}

std::string fullName(Dice& dice) { return capital(dice) + ' ' + capital(dice); }

void writeArticle(std::ostream& out, std::size_t id, const std::string& text) {
    out << "{\"id\": \"" << id << R"(", "date": "2021-05-04", "title": "From the town hall", "text": ")" << text
        << "\"}\n";
}

using Sentence = std::function<std::string(Dice& dice)>;

HostilePile manyArticles(std::string name, Sentence sentence) {
    return {std::move(name), [sentence = std::move(sentence)](std::ostream& out, std::size_t count) {
                Dice dice(count);
                for (std::size_t i = 0; i < count; ++i) writeArticle(out, i, sentence(dice));
            }};
}

HostilePile manyMentions(std::string name, Sentence sentence) {
    return {std::move(name), [sentence = std::move(sentence)](std::ostream& out, std::size_t count) {
                Dice dice(count);
                std::string text;
                for (std::size_t i = 0; i < count; ++i) text += sentence(dice) + "\\n\\n";
                writeArticle(out, 0, text);
            }};
}

std::string dayOfApril(Dice& dice) { return std::to_string(1 + dice.roll(30)); }

} // namespace

std::vector<HostilePile> hostilePiles() {
    return {
        manyArticles(
            "one-day",
            [](Dice& dice) { return fullName(dice) + " resigned as mayor of " + capital(dice) + " on 3 May."; }),
        manyArticles("one-event",
                     [](Dice& dice) {
                         return "Mayor Ada Kern of Tarnholm resigned on 3 May 2021, the " + word(dice) + " said. " +
                                words(dice, 40);
                     }),
        manyArticles(
            "copies",
            [](Dice& dice) {
                return "Ada Kern resigned as mayor of Tarnholm on 3 May 2021 after a vote. The council had met "
                       "for six hours behind closed doors, and the crowd outside waited in the rain until the "
                       "lamps went out; nobody spoke to them when it was over. A new mayor will be chosen in "
                       "June, said the clerk. The old one leaves a debt and a bridge that leads nowhere. Seen " +
                       std::to_string(dice.roll(1'000'000)) + " times.";
            }),
        manyArticles("one-surname",
                     [](Dice& dice) {
                         return capital(dice) + " Kern met " + capital(dice) +
                                " Brenn on Monday. Kern said on Tuesday that Brenn would resign in June.";
                     }),
        manyArticles("month-and-day",
                     [](Dice& dice) {
                         return "In April 2021 " + fullName(dice) +
                                " resigned as mayor of Tarnholm. The resignation on " + dayOfApril(dice) +
                                " April 2021 shocked Tarnholm.";
                     }),
        manyArticles("responses",
                     [](Dice& dice) {
                         return capital(dice) + " closed the port of Tarnholm on " + dayOfApril(dice) +
                                " April 2021. In response to the closing of the port, " + capital(dice) +
                                " sent ships to Tarnholm on " + dayOfApril(dice) + " April 2021.";
                     }),
        manyMentions("one-text",
                     [](Dice& dice) {
                         return "On 3 May 2021 " + fullName(dice) + " met " + fullName(dice) + " in " + capital(dice) +
                                '.';
                     }),
        manyMentions("one-text-one-meeting",
                     [](Dice& dice) { return "On 3 May 2021 Ada Kern met Olav Brenn about the " + word(dice) + '.'; }),
    };
}

} // namespace dateline::testing
