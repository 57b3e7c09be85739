// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/numeric_dates.h"

namespace dateline::temporal {

namespace {

enum class Order { either, dayFirst, monthFirst, none };

constexpr int months = 12;

Order orderOf(const SymbolicTime& time) {
    if (*time.first == *time.second && *time.first <= months) return Order::dayFirst; // the same both ways
    if (*time.first > months && *time.second > months) return Order::none;
    if (*time.first > months) return Order::dayFirst;
    return *time.second > months ? Order::monthFirst : Order::either;
}

bool isNumeric(const Expression& expression) { return expression.time.first && expression.time.second; }

void settle(SymbolicTime& time, Order order) {
    time.day = order == Order::dayFirst ? time.first : time.second;
    time.month = order == Order::dayFirst ? time.second : time.first;
}

} // namespace

NumericOrder settleNumericDates(std::vector<Expression>& expressions) {
    NumericOrder result;
    Order shown = Order::either;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        if (!isNumeric(expressions[i])) continue;
        const SymbolicTime& time = expressions[i].time;
        const Order order = orderOf(time);
        if ((order != Order::dayFirst && order != Order::monthFirst) || *time.first == *time.second) continue;
        if (shown == Order::either) shown = order, result.shownBy = i;
        result.contradicted = result.contradicted || shown != order;
    }
    for (auto& expression : expressions) {
        if (!isNumeric(expression)) continue;
        const Order own = orderOf(expression.time);
        if (own == Order::dayFirst || own == Order::monthFirst)
            settle(expression.time, own);
        else if (own == Order::either && shown != Order::either && !result.contradicted)
            settle(expression.time, shown);
    }
    return result;
}

} // namespace dateline::temporal
