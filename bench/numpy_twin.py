#!/usr/bin/env python3
"""The behavioural kernel once more, in NumPy and SciPy: a second opinion and a rival.

    lodestone bench export FOLDER          writes a network, drawn events and what the kernel made of them
    python3 bench/numpy_twin.py FOLDER     repeats them, compares, and prints one JSON object

The equations are S1-S14 of docs/model/simulation.md, with the rearrangements of docs/model/kernel.md.
What one node decides another one needs, so not all nodes can be treated at once: they are put into
levels, and every level is a handful of array operations on all its nodes, lanes and processes, times
all draws of a batch. Lanes that take a period or more need no order among sellers and buyers and are
treated all at once; sums over lanes are products with sparse matrices. Arrays are [row, draw] for a
batch and [row] for a single draw.

Written for networks without quotas, recorded flows and part periods of lag, which is what is exported.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.sparse import _sparsetools

NEGLIGIBLE_LOSS = 1e-3
LARGEST_LOST_SHARE = 0.95
SHORTAGE_PART = 1e-3
NOTHING = 1e-30
CAPACITY, LANE, DEMAND, YIELD = range(4)


class Model:
    """What was exported, and what follows from it alone."""

    def __init__(self, folder):
        folder = Path(folder)
        self.meta = json.loads((folder / "meta.json").read_text())
        for file in folder.glob("*.npy"):
            setattr(self, file.stem, np.load(file))
        self.nodes = len(self.node_supply)
        self.processes = len(self.process_activity)
        self.lanes = len(self.lane_from)
        self.in_process = np.repeat(np.arange(self.processes), np.diff(self.in_start))
        self.out_process = np.repeat(np.arange(self.processes), np.diff(self.out_start))
        self.lane_lag = lags(self.lane_lag, self.lane_returns)
        self.out_lag = lags(self.process_lag[self.out_process], self.out_returns)
        self.out_flow = self.process_activity[self.out_process] * self.out_amount
        if np.any(self.out_returns & self.out_drives):
            raise SystemExit("An output that goes against the order drives its process; the twin cannot do that.")
        self.describe_baseline()
        self.order_levels()
        self.goods_levels()
        self.claim_groups()

    def describe_baseline(self):
        """P*, the sum of all sources, 1 / N0, and what is on the way at the start."""
        inflow = self.node_demand.copy()
        np.add.at(inflow, self.in_node, self.in_amount * self.process_activity[self.in_process])
        np.add.at(inflow, self.lane_from, self.lane_flow)
        inflow -= self.node_supply
        self.per_inflow = np.where(inflow > 0, 1 / np.where(inflow > 0, inflow, 1), 0)
        self.idle = np.where(inflow > 0, 0.0, 1.0)
        to = np.concatenate([self.lane_to, self.out_node])
        lag = np.concatenate([self.lane_lag, self.out_lag])
        amount = np.concatenate([self.lane_flow, self.out_flow])
        self.source_flow = np.bincount(to, amount, self.nodes)
        self.target_way = np.bincount(to, lag * amount, self.nodes)
        self.slots = int(lag.max()) + 1
        self.arriving = [np.bincount(to, amount * (lag > s), self.nodes) for s in range(self.slots)]

    def order_levels(self):
        """S1 to S7 go from users to mines: a node comes after its buyers and users."""
        held = self.lane_returns
        level = np.zeros(self.nodes, int)
        of_process = np.zeros(self.processes, int)
        for n in range(self.nodes - 1, -1, -1):
            buyers = self.lane_to[(self.lane_from == n) & ~held]
            users = self.in_process[self.in_node == n]
            for p in users:
                outs = range(self.out_start[p], self.out_start[p + 1])
                of_process[p] = max([level[self.out_node[k]] + 1 for k in outs if self.out_drives[k]])
            level[n] = max([0, *(level[buyers] + 1), *of_process[users]])
        sources = np.setdiff1d(np.arange(self.processes), self.in_process)
        for p in sources:
            outs = range(self.out_start[p], self.out_start[p + 1])
            of_process[p] = max([level[self.out_node[k]] + 1 for k in outs if self.out_drives[k]])
        self.order_level, self.process_order_level = level, of_process

    def goods_levels(self):
        """S8 to S13 go from mines to users; only what arrives in the same period needs an order."""
        level = np.zeros(self.nodes, int)
        of_process = np.zeros(self.processes, int)
        for n in range(self.nodes):
            sellers = self.lane_from[(self.lane_to == n) & (self.lane_lag == 0)]
            makers = self.out_process[(self.out_node == n) & (self.out_lag == 0)]
            for p in makers:
                inputs = self.in_node[self.in_start[p]:self.in_start[p + 1]]
                of_process[p] = max([0, *level[inputs]])
            level[n] = max([0, *(level[sellers] + 1), *(of_process[makers] + 1)])
        self.goods_level = level

    def claim_groups(self):
        """S10: classes of rationing; lanes abroad are the last of them."""
        if self.meta["rationing"] == "PRO_RATA":
            self.use_class = np.zeros(len(self.in_node), int)
            self.node_class = np.zeros(self.nodes, int)
            self.classes, self.exports_apart = [0], False
        else:
            self.use_class = self.process_priority[self.in_process]
            self.node_class = self.node_priority
            self.classes = sorted({*self.use_class, *self.node_class})
            self.exports_apart = True


def lags(lag, returns):
    """Whole periods; what goes against the order arrives in the next period at the earliest (R3)."""
    lag = np.where(returns, np.maximum(1, lag), lag)
    if np.any(lag != np.floor(lag)):
        raise SystemExit("A lag is not a whole number of periods; the twin cannot do that.")
    return lag.astype(int)


def matrix(rows, columns, values, shape, dtype):
    """A sparse matrix; many sums over lanes or inputs are one product with it."""
    return sparse.csr_matrix((values.astype(dtype), (rows, columns)), shape=shape)


class OrderLevel:
    """Nodes whose orders can be found at once, with the processes and lanes that they need."""

    def __init__(self, run, level):
        m = run.model
        self.node = np.flatnonzero(m.order_level == level)
        row = np.full(m.nodes, -1)
        row[self.node] = np.arange(len(self.node))
        self.process = np.flatnonzero(m.process_order_level == level)
        drivers = np.flatnonzero(m.out_drives & np.isin(m.out_process, self.process))
        self.driver = drivers
        self.driver_out = m.out_node[drivers]
        self.driver_start = np.searchsorted(m.out_process[drivers], self.process)
        self.driver_activity = run.column(m.process_activity[m.out_process[drivers]])
        amount = m.out_amount[drivers]
        self.per_output = run.column(np.where(amount > 0, 1 / np.where(amount > 0, amount, 1), 0))
        self.one_driver = len(drivers) == len(self.process)
        # Lanes are stored by the level of their seller, so that those of a level are a slice.
        mine = np.flatnonzero(m.order_level[m.lane_from[run.pulled]] == level)
        self.lanes = slice(mine[0], mine[-1] + 1) if len(mine) else slice(0, 0)
        lane = run.pulled[mine]
        self.lane_to = m.lane_to[lane]
        shape = (len(self.node), len(lane))
        self.sum_lanes = matrix(row[m.lane_from[lane]], np.arange(len(lane)), np.ones(len(lane)), shape, run.dtype)
        uses = np.flatnonzero(row[m.in_node] >= 0)
        shape = (len(self.node), m.processes)
        self.sum_uses = matrix(row[m.in_node[uses]], m.in_process[uses], m.in_amount[uses], shape, run.dtype)
        held = np.flatnonzero(row[m.lane_from[run.held]] >= 0)
        shape = (len(self.node), len(run.held))
        self.sum_held = matrix(row[m.lane_from[run.held[held]]], held, np.ones(len(held)), shape, run.dtype)
        self.coproduct = np.flatnonzero(m.node_coproduct[self.node])
        for name in ("target_way", "source_flow", "per_inflow", "idle", "node_supply"):
            setattr(self, name, run.column(getattr(m, name)[self.node]))


class GoodsLevel:
    """Nodes that can be served at once, and the processes that can run after that."""

    def __init__(self, run, level, process_level):
        m = run.model
        self.node = np.flatnonzero(m.goods_level == level)
        row = np.full(m.nodes, -1)
        row[self.node] = np.arange(len(self.node))
        position = np.flatnonzero((m.lane_lag[run.pulled] == 0) & (row[m.lane_to[run.pulled]] >= 0))
        lane = run.pulled[position]
        self.lane, self.seller = position, m.lane_from[lane]
        shape = (len(self.node), len(lane))
        self.sum_lanes = matrix(row[m.lane_to[lane]], np.arange(len(lane)), np.ones(len(lane)), shape, run.dtype)
        self.supply = run.column(m.node_supply[self.node])
        self.release = run.column(m.node_release_limit[self.node])
        self.groups = [self.group(run, row, c) for c in m.classes]
        self.demanded = np.flatnonzero(m.node_demand[self.node] > 0)
        uses = np.flatnonzero(row[m.in_node] >= 0)
        shape = (len(self.node), m.processes)
        self.sum_uses = matrix(row[m.in_node[uses]], m.in_process[uses], m.in_amount[uses], shape, run.dtype)
        self.extra_users = users(m.in_process[uses], row[m.in_node[uses]])
        self.process = np.flatnonzero(process_level == level)
        inputs = np.flatnonzero(np.isin(m.in_process, self.process))
        local = np.searchsorted(self.process, m.in_process[inputs])
        self.stocks, at = np.unique(m.in_node[inputs], return_inverse=True)
        shape = (len(self.stocks), len(self.process))
        self.take = matrix(at, local, m.in_amount[inputs], shape, run.dtype)
        outs = np.flatnonzero(np.isin(m.out_process, self.process) & (m.out_lag == 0))
        self.fed, at = np.unique(m.out_node[outs], return_inverse=True)
        shape = (len(self.fed), len(self.process))
        local = np.searchsorted(self.process, m.out_process[outs])
        self.feed = matrix(at, local, m.out_amount[outs], shape, run.dtype)

    def group(self, run, row, rank):
        m = run.model
        uses = np.flatnonzero((row[m.in_node] >= 0) & (m.use_class == rank))
        shape = (len(self.node), m.processes)
        sums = matrix(row[m.in_node[uses]], m.in_process[uses], m.in_amount[uses], shape, run.dtype)
        of_demand = (m.node_class[self.node] == rank) & (m.node_demand[self.node] > 0)
        return sums, np.flatnonzero(of_demand), users(m.in_process[uses], row[m.in_node[uses]])


def users(process, row):
    """Pairs of process and row in rounds in which no process occurs twice, for products in place."""
    rounds = []
    left = np.arange(len(process))
    while len(left):
        _, first = np.unique(process[left], return_index=True)
        rounds.append((process[left[first]], row[left[first]]))
        left = np.delete(left, first)
    return rounds


class Run:
    """The kernel for so many draws at once; one of them is a run over vectors, not over matrices."""

    def __init__(self, model, draws, dtype):
        m = self.model = model
        self.draws, self.dtype = draws, dtype
        self.shape = (draws,) if draws > 1 else ()
        pulled = np.flatnonzero(~m.lane_returns)
        self.pulled = pulled[np.argsort(m.order_level[m.lane_from[pulled]], kind="stable")]
        self.held = np.flatnonzero(m.lane_returns)
        place = np.empty(m.lanes, int)
        place[np.concatenate([self.pulled, self.held])] = np.arange(m.lanes)
        self.lane_place = place
        process_level = np.array(
            [max([0, *m.goods_level[m.in_node[m.in_start[p]:m.in_start[p + 1]]]]) for p in range(m.processes)])
        # A process without inputs can feed nodes of level 0 in the same period: it runs before them.
        process_level[np.diff(m.in_start) == 0] = -1
        self.order = [OrderLevel(self, i) for i in range(max(m.order_level.max(), m.process_order_level.max()) + 1)]
        self.goods = [GoodsLevel(self, i, process_level) for i in range(-1, max(m.goods_level.max(), process_level.max()) + 1)]
        flow = np.concatenate([m.lane_flow[self.pulled], m.lane_flow[self.held], m.out_flow])
        self.flow = self.column(flow)
        self.limit = self.column(m.lane_limit[np.concatenate([self.pulled, self.held])])
        self.seller = m.lane_from[np.concatenate([self.pulled, self.held])]
        self.source_to = np.concatenate([m.lane_to[self.pulled], m.lane_to[self.held], m.out_node])
        lag = np.concatenate([m.lane_lag[self.pulled], m.lane_lag[self.held], m.out_lag])
        sources = len(lag)
        shape = (m.nodes, sources)
        self.sum_sources = matrix(self.source_to, np.arange(sources), np.ones(sources), shape, dtype)
        self.arrive = []
        for s in range(1, m.slots):
            some = np.flatnonzero(lag == s)
            if len(some):
                rows, at = np.unique(self.source_to[some], return_inverse=True)
                self.arrive.append((s, rows, matrix(at, some, np.ones(len(some)), (len(rows), sources), dtype)))
        shape = (m.nodes, len(self.held))
        self.sum_held = matrix(m.lane_from[self.held], np.arange(len(self.held)), np.ones(len(self.held)), shape, dtype)
        self.activity = self.column(m.process_activity)
        self.capacity_t = self.column(m.process_capacity)
        self.demand_t = self.column(m.node_demand * m.node_demand_factor)
        self.out_amount = self.column(m.out_amount)

    def column(self, values):
        values = np.asarray(values).astype(self.dtype)
        return values[:, None] if self.draws > 1 else values

    def full(self, rows, values=0):
        array = np.empty((rows, *self.shape), self.dtype)
        array[:] = values
        return array

    def start(self, changes):
        m, behaviour = self.model, self.model.meta
        n, lanes = m.nodes, m.lanes
        self.target = self.column(m.node_working_stock)
        self.stock = self.full(n, self.target)
        self.state = self.full(n, self.column(m.node_state_stock))
        self.way = self.full(n, self.column(m.target_way))
        self.slots = [self.full(n, self.column(a)) for a in m.arriving]
        self.contract_scale, self.all_scale, self.regular, self.owed_part = (self.full(n, 1) for _ in range(4))
        self.lost, self.owed, self.lost_days, self.missing = (self.full(n) for _ in range(4))
        self.out_contract, self.out_extra, self.ratio, self.extra_ratio = (self.full(n) for _ in range(4))
        self.contract, self.extra = self.full(m.processes), self.full(m.processes)
        self.source_owed = self.full(lanes + len(m.out_node))
        self.lane_contract, self.lane_all = self.full(lanes), self.full(lanes)
        self.lane_contract[len(self.pulled):] = self.flow[len(self.pulled):lanes]
        self.lane_all[len(self.pulled):] = self.flow[len(self.pulled):lanes]
        self.unserved, self.demanded = self.full(n), self.full(n)
        self.first = np.full((n, *self.shape), -1)
        self.capacity = self.full(m.processes, self.capacity_t)
        self.lane_limit = self.full(lanes, self.limit)
        self.demand = self.full(n, self.demand_t)
        self.yields = self.full(m.processes, 1)
        self.correction = self.dtype(-np.expm1(-behaviour["daysPerPeriod"] / behaviour["correctionDays"]))
        self.changes = changes

    def run(self, changes):
        """All periods for the changes of bounds of so many draws."""
        self.start(changes)
        for t in range(self.model.meta["periods"]):
            self.change_bounds(t)
            for level in self.order:
                self.want(level)
                self.decide(level)
            self.order_held()
            self.move_goods(t)
        return self.unserved

    def change_bounds(self, t):
        for kind, (bound, most) in enumerate((
                (self.capacity, self.capacity_t), (self.lane_limit, self.limit),
                (self.demand, self.demand_t), (self.yields, None))):
            index, draw, factor = self.changes[t][kind]
            if len(index):
                if kind == LANE:
                    index = self.lane_place[index]
                highest = 1 if most is None else most.reshape(-1)[index]
                bound[(index, draw) if self.draws > 1 else index] = factor * highest

    def want(self, level):
        """S7."""
        if not len(level.process):
            return
        out = level.driver_out
        use = level.driver_activity * self.contract_scale[out]
        refill = self.source_owed[self.model.lanes + level.driver]
        refill *= self.owed_part[out]
        refill *= self.correction * level.per_output
        refill += level.driver_activity * self.all_scale[out]
        if not level.one_driver:
            use = np.maximum.reduceat(use, level.driver_start)
            refill = np.maximum.reduceat(refill, level.driver_start)
        most = self.capacity[level.process]
        contract = np.minimum(most, use)
        everything = np.maximum(use, refill, out=refill)
        np.minimum(most, everything, out=everything)
        everything -= contract
        self.contract[level.process] = contract
        self.extra[level.process] = everything

    def decide(self, level):
        """S14 for the period before, then S1 to S6."""
        n, lanes = level.node, level.lanes
        contract, everything = self.lane_contract[lanes], self.lane_all[lanes]
        self.order_lanes(lanes, level.lane_to, contract, everything)
        abroad = product(level.sum_lanes, contract)
        beyond = product(level.sum_lanes, everything)
        beyond -= abroad
        self.out_contract[n] = abroad
        self.out_extra[n] = beyond
        needed = self.demand[n] + product(level.sum_uses, self.contract)
        needed += abroad
        beyond += product(level.sum_uses, self.extra)
        if level.sum_held.nnz:
            held = slice(len(self.pulled), self.model.lanes)
            needed += product(level.sum_held, self.lane_contract[held])
            beyond += product(level.sum_held, self.lane_all[held] - self.lane_contract[held])
        target = self.target[n]
        stock = self.stock[n]
        some = level.coproduct
        stock[some] = np.minimum(stock[some], target[some])
        np.maximum(stock, 0, out=stock)
        self.stock[n] = stock
        gap_way = level.target_way - self.way[n]
        self.missing[n] = np.maximum(gap_way, 0)
        gap = target - stock
        gap += gap_way
        lacking = np.maximum(gap, 0)
        owed = self.owed[n]
        self.owed_part[n] = part_of(owed, lacking)
        still_owed = np.minimum(owed, lacking)
        others = self.reroute(level)
        inflow = needed + beyond
        inflow -= level.node_supply
        inflow += self.correction * gap
        np.maximum(inflow, 0, out=inflow)
        use = needed - level.node_supply
        np.maximum(use, 0, out=use)
        np.minimum(use, inflow, out=use)
        inflow -= use
        inflow -= self.correction * still_owed
        np.maximum(inflow, 0, out=inflow)
        inflow *= level.per_inflow
        use *= level.per_inflow
        use += level.idle
        self.contract_scale[n] = use
        self.regular[n] = use + inflow
        use *= others
        use += inflow
        self.all_scale[n] = use

    def order_lanes(self, lanes, buyer, contract, everything):
        """S6 for a slice of lanes, into two arrays."""
        flow, limit = self.flow[lanes], self.lane_limit[lanes]
        np.multiply(self.contract_scale[buyer], flow, out=contract)
        np.minimum(contract, limit, out=contract)
        np.multiply(self.all_scale[buyer], flow, out=everything)
        refill = self.owed_part[buyer]
        refill *= self.source_owed[lanes]
        refill *= self.correction
        everything += refill
        np.minimum(everything, limit, out=everything)

    def reroute(self, level):
        """S4 and S5: how many times its contract every source is asked for."""
        n, behaviour = level.node, self.model.meta
        asked = self.contract_scale[n]
        asked *= level.source_flow
        lost = self.lost[n]
        is_lost = lost > self.dtype(NEGLIGIBLE_LOSS) * asked
        share = lost / np.maximum(asked, NOTHING)
        share *= is_lost
        np.minimum(share, LARGEST_LOST_SHARE, out=share)
        days = self.lost_days[n]
        days += self.dtype(behaviour["daysPerPeriod"])
        days *= is_lost
        self.lost_days[n] = days
        days -= self.dtype(behaviour["reroutingDelayDays"])
        days *= self.dtype(1 / max(behaviour["reroutingRampDays"], 1e-9))
        np.clip(days, 0, 1, out=days)
        days *= self.dtype(behaviour["reroutingShare"])
        days *= is_lost
        days *= share
        days /= 1 - share
        days += 1
        return days

    def order_held(self):
        """S6 for lanes against the order, when all buyers have decided."""
        held = slice(len(self.pulled), self.model.lanes)
        buyer = self.source_to[held]
        self.order_lanes(held, buyer, self.lane_contract[held], self.lane_all[held])

    def move_goods(self, t):
        m = self.model
        held = slice(len(self.pulled), m.lanes)
        self.exports = self.out_contract + product(self.sum_held, self.lane_contract[held])
        self.exports_extra = self.out_extra + product(self.sum_held, self.lane_all[held] - self.lane_contract[held])
        arrived = self.slots[t % m.slots]
        self.way -= arrived
        self.same_period = self.full(m.nodes)
        for level in self.goods:
            if len(level.node):
                self.serve(t, level, arrived)
            self.run_processes(level)
        arrived[:] = 0
        self.ship(t)

    def serve(self, t, level, arrived):
        """S8 to S11, S13."""
        n = level.node
        available = self.stock[n] + arrived[n]
        available += self.same_period[n]
        if len(level.lane):
            seller = level.seller
            contract = self.lane_contract[level.lane]
            sent = self.lane_all[level.lane]
            sent -= contract
            sent *= self.extra_ratio[seller]
            contract *= self.ratio[seller]
            sent += contract
            available += product(level.sum_lanes, sent)
        available += level.supply
        demand = self.demand[n]
        exports = self.exports[n]
        claims = []
        wanted = exports.copy()
        for sums, of_demand, _ in level.groups:
            claim = product(sums, self.contract)
            claim[of_demand] += demand[of_demand]
            claims.append(claim)
            wanted += claim
        wanted -= available
        state = self.state[n]
        released = np.minimum(state, level.release)
        np.minimum(released, wanted, out=released)
        np.maximum(released, 0, out=released)
        state -= released
        self.state[n] = state
        available += released
        left = np.maximum(available, 0)
        if not self.model.exports_apart:
            claims[-1] += exports
        for claim, (_, of_demand, rounds) in zip(claims, level.groups):
            met = part_of(claim, left)
            claim *= met
            left -= claim
            np.maximum(left, 0, out=left)
            self.serve_demand(t, n, of_demand, demand, met, available)
            for process, row in rounds:
                self.contract[process] *= met[row]
        if self.model.exports_apart:
            met = part_of(exports, left)
            left -= exports * met
            np.maximum(left, 0, out=left)
        self.ratio[n] = met
        available -= exports * met
        left -= self.missing[n]
        np.maximum(left, 0, out=left)
        abroad = self.exports_extra[n]
        asked = product(level.sum_uses, self.extra)
        asked += abroad
        met = part_of(asked, left)
        self.extra_ratio[n] = met
        available -= abroad * met
        self.stock[n] = available
        for process, row in level.extra_users:
            self.extra[process] *= met[row]

    def serve_demand(self, t, n, some, demand, met, available):
        """S13."""
        if not len(some):
            return
        wanted = demand[some]
        served = wanted * met[some]
        available[some] -= served
        lacking = wanted - served
        at = n[some]
        self.unserved[at] += lacking
        self.demanded[at] += wanted
        first = self.first[at]
        first[(first < 0) & (lacking > SHORTAGE_PART * wanted)] = t
        self.first[at] = first

    def run_processes(self, level):
        """S11 and, for what arrives at once, S12."""
        if not len(level.process):
            return
        p = level.process
        done = self.contract[p] + self.extra[p]
        if len(level.stocks):
            self.stock[level.stocks] -= product(level.take, done)
        if len(level.fed):
            self.same_period[level.fed] += product(level.feed, done * self.yields[p])

    def ship(self, t):
        """S12 and S3 for all lanes and outputs at once; what arrives at once has been used already."""
        m = self.model
        lanes = m.lanes
        sent = self.full(len(self.flow))
        shipped = sent[:lanes]
        np.subtract(self.lane_all, self.lane_contract, out=shipped)
        shipped *= self.extra_ratio[self.seller]
        shipped += self.lane_contract * self.ratio[self.seller]
        done = self.contract + self.extra
        done *= self.yields
        np.multiply(done[m.out_process], self.out_amount, out=sent[lanes:])
        missed = self.contract_scale[self.source_to]
        missed *= self.flow
        missed -= sent
        np.maximum(missed, 0, out=missed)
        self.lost = product(self.sum_sources, missed)
        owed = self.source_owed
        owed *= self.owed_part[self.source_to]
        regular = self.regular[self.source_to]
        regular *= self.flow
        owed += regular
        owed -= sent
        np.maximum(owed, 0, out=owed)
        self.owed = product(self.sum_sources, owed)
        for lag, rows, sums in self.arrive:
            arriving = product(sums, sent)
            self.slots[(t + lag) % m.slots][rows] += arriving
            self.way[rows] += arriving


def product(matrix, dense):
    """matrix @ dense without the checks that SciPy makes each time; they cost more than small products."""
    rows, columns = matrix.shape
    result = np.zeros((rows, *dense.shape[1:]), dense.dtype)
    if matrix.nnz:
        parts = matrix.indptr, matrix.indices, matrix.data, dense.ravel(), result.ravel()
        if dense.ndim == 1:
            _sparsetools.csr_matvec(rows, columns, *parts)
        else:
            _sparsetools.csr_matvecs(rows, columns, dense.shape[1], *parts)
    return result


def part_of(claim, left):
    """S10: the part of a claim that can be met. Without a mask, which NumPy is slow at; nothing of nothing is all."""
    part = np.maximum(left, NOTHING)
    part /= np.maximum(claim, NOTHING)
    return np.minimum(part, 1, out=part)


def changes_of(model, first, draws):
    """Per period and kind the changes of some draws, later ones last."""
    some = (model.change_draw >= first) & (model.change_draw < first + draws)
    table = {name: getattr(model, "change_" + name)[some] for name in ("draw", "period", "kind", "index", "factor")}
    table["draw"] = table["draw"] - first
    order = np.argsort(table["period"], kind="stable")
    table = {name: values[order] for name, values in table.items()}
    periods = model.meta["periods"]
    start = np.searchsorted(table["period"], np.arange(periods + 1))
    result = []
    for t in range(periods):
        now = {name: values[start[t]:start[t + 1]] for name, values in table.items()}
        result.append([
            tuple(now[name][now["kind"] == kind] for name in ("index", "draw", "factor")) for kind in range(4)])
    return result


def difference(model, run, expected, first):
    """Largest difference of the unserved part of any demand, and of all demands together."""
    found = run.unserved.reshape(model.nodes, -1)
    demanded = run.demanded.reshape(model.nodes, -1)
    wanted = expected[:, first:first + found.shape[1]]
    some = model.node_demand > 0
    gap = np.abs(found - wanted)[some] / demanded[some]
    return float(gap.max()), float(np.abs(found - wanted).sum() / demanded.sum())


def measure(model, draws, dtype, seconds):
    """Runs batches until the time is up; the best of them counts. Processor time of this process."""
    run = Run(model, draws, dtype)
    expected = model.expected_double if dtype == np.float64 else model.expected_single
    best, worst_use, worst_all = float("inf"), 0.0, 0.0
    until = time.monotonic() + seconds
    first, repeats = 0, 0
    while repeats == 0 or time.monotonic() < until:
        changes = changes_of(model, first, draws)
        begin = time.process_time()
        run.run(changes)
        best = min(best, time.process_time() - begin)
        use, together = difference(model, run, expected, first)
        worst_use, worst_all = max(worst_use, use), max(worst_all, together)
        repeats += 1
        first = (first + draws) % (model.meta["draws"] // draws * draws)
    return {
        "draws": draws, "precision": "DOUBLE" if dtype == np.float64 else "SINGLE", "repeats": repeats,
        "drawsPerSecond": draws / best, "largestDifferenceOfUse": worst_use, "differenceOfAll": worst_all}


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: numpy_twin.py FOLDER [SECONDS]")
    model = Model(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) == 3 else 5
    sizes = [size for size in (64, 128, 256) if size <= model.meta["draws"]]
    runs = [measure(model, size, np.float32, seconds) for size in sizes]
    runs += [measure(model, min(64, model.meta["draws"]), np.float64, seconds)]
    runs += [measure(model, 1, dtype, seconds) for dtype in (np.float32, np.float64)]
    print(json.dumps({
        "numpy": np.__version__, "orderLevels": int(model.order_level.max()) + 1,
        "goodsLevels": int(model.goods_level.max()) + 1, "runs": runs}))


if __name__ == "__main__":
    main()
