output "url" {
  description = "The site's address."
  value       = "https://${length(var.aliases) > 0 ? var.aliases[0] : aws_cloudfront_distribution.site.domain_name}/"
}

output "bucket" {
  description = "Where the files of the site belong."
  value       = aws_s3_bucket.site.bucket
}

output "distribution_domain_name" {
  description = "What DNS records of the aliases point at."
  value       = aws_cloudfront_distribution.site.domain_name
}
