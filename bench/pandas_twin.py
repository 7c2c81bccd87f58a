"""The import of `lodestone bench import` by pandas: read, check, look for repeats, sum by product."""

import json
import resource
import sys
import time

import pandas

start = time.time()
table = pandas.read_csv(
    sys.argv[1],
    dtype={"t": "int32", "i": "int16", "j": "int16", "k": str, "v": float, "q": float},
    na_values=["NA"],
)
sound = (table.v >= 0) & ~(table.q < 0) & (table.k.str.len() == 6)
rejected = int((~sound).sum())
table = table[sound]
table.duplicated().sum()
by_product = table.groupby("k").v.sum()
print(
    json.dumps(
        {
            "version": pandas.__version__,
            "accepted": len(table),
            "rejected": rejected,
            "value": float(by_product.sum()),
            "seconds": time.time() - start,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
    )
)
