"""An archive of Parquet on a Ray cluster: python on_ray.py IN OUT"""

import sys

from claimcheck.corpus import check_batch

ARTICLES = 512
"""In a batch, so that a worker holds no more."""


def main(source, out):
    import ray

    articles = ray.data.read_parquet(source, columns=["id", "text"])
    articles.map_batches(check_batch, batch_format="pyarrow", batch_size=ARTICLES).write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
