"""An archive of Parquet on a Spark cluster: python on_spark.py IN OUT"""

import sys

from claimcheck.corpus import RESULTS, check_batch


def checked(batches):
    """The results of an iterator of batches, as Spark asks for them on its workers."""
    return map(check_batch, batches)


def main(source, out):
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = SparkSession.builder.appName("claimcheck").getOrCreate()
    articles = spark.read.parquet(source).select("id", "text")
    articles.mapInArrow(checked, from_arrow_schema(RESULTS)).write.parquet(out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
