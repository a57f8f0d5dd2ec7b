package main

import "strings"

// unusedRule is the reason why figures of some quantities neither enter the model nor
// are held against it. Rows that are cited, compared, later than 2025 or earlier than
// 2022 need none.
type unusedRule struct{ reason, quantities string }

var unusedRules = []unusedRule{
	{"adds plans to existing sites: must never be used", "misread_ranking_warning"},
	{"derived from rows that are used", `sme_region_share accelerator_compute_growth accelerator_stock_growth known_cluster_compute_share owned_compute_share owned_compute_china_by_source
		nvidia_revenue_share_by_geography share_of_application_revenue_two_labs ai_compute_stock_growth robot_domestic_supplier_share compute_stock_growth`},
	{"the same fact stands in another row that is used", `h100_rental_price data_centre_revenue revenue_from_china equipment_sales total_revenue compute_shipped_cumulative
		ascend_production industrial_robot_installation_share big_fund_raised tier2_cap_alt intelligent_compute`},
	{"an older vintage of rows that are used", "owned_compute_april_vintage accelerator_compute_cumulative_jan2026_vintage sme_sales_total_forecast_dec2024"},
	{"another scope than the series: tools without test and assembly, all chips, all logic, all robots", `wfe_sales sme_toolmakers_in_world_top20 fab_capacity fab_capacity_share fab_capacity_share_300mm
		logic_share_below_10nm wafer_capacity_share_all_nodes total_capacity_8in_eq dram_capacity advanced_logic_capacity hpc_share_of_revenue share_of_leading_edge_logic_wafers
		share_of_cowos_capacity share_of_hbm_supply industrial_robot_installations industrial_robot_stock`},
	{"counts chips or units, while the model counts compute", `accelerator_units_shipped nvidia_china_spec_units china_market_shipments china_market_share ai_chip_domestic_share
		ascend_production_910c ascend_dies shipments_forecast h20_counterfactual_sales h200_orders h200_approved_by_beijing h200_delivered smuggled_chips smuggled_chips_cloud_route`},
	{"one firm's part of a layer that is compared as a whole", `sme_vendor_sales sme_imports lithography_imports owned_compute nvidia_compute_owned_cumulative accelerator_compute_shipped gpu_rental_gross_margin
		ai_semiconductor_revenue revenue_share_north_america revenue_share_china ai_accelerator_revenue_growth operating_profit net_profit order_backlog revenue_guidance total_revenue_guidance
		ai_revenue_run_rate cloud_revenue cloud_backlog commercial_backlog compute_power cash_burn weekly_users valuation market_cap revenue capex gross_margin inference_margin
		theoretical_inference_gross_margin tokens_served_per_day gross_margin_cloud_api_segment maas_token_share ai_cloud_revenue_share enterprise_llm_api_share enterprise_llm_wallet_share
		arr_open_model_inference arr hf_derivative_share hf_derivatives hf_derivatives_per_day hf_cumulative_downloads gguf_monthly_downloads deepseek_market_share h20_charge compute_margin`},
	{"price of one chip, while the series is an average over all", "gb200_unit_price h20_unit_price h100_unit_price purchase_price h100e_per_unit ascend_h100e_per_unit ascend_910c_relative_inference chip_cost_per_h100e"},
	{"an estimate of demand or supply in money that mixes chips with systems", "ai_chip_demand_value ai_chip_domestic_output_value ai_chip_supply_value"},
	{"a plan, target or pledge, not an outcome", `sme_domestic_share_target sme_domestic_share_target_new_fabs chip_self_sufficiency_target advanced_logic_capacity_target announced_cluster_compute capex_plan state_compute_plan
		private_stargate_plan sovereign_gpu_plan stargate_uae_first_phase stargate_uae_capacity datacentre_target microsoft_uae_investment taiwan_direct_investment_pledge uae_us_investment_pledge
		public_ai_programme public_private_ai_programme announced_ai_investment public_ai_budget sovereign_model_compute_plan sovereign_ai_company_plan public_llm_programme hbm3_allocation
		datacentre_capacity_pipeline big_fund_registered_capital government_guidance_funds_ai chips_act_incentives us_share_of_fab_investment`},
	{"total spending of firms, of which compute is a part that the table does not give", `capex_big4 capex_big5 capex_big4_statement capex_big5_quarter ai_capex ai_capex_government ai_capex_internet_firms
		private_ai_investment corporate_ai_investment`},
	{"counts all data centres or all power, not what accelerators use", `datacentre_capacity datacentre_electricity datacentre_power_demand datacentre_design_capacity data_centres electricity_generation electricity_consumption
		power_capacity_added ai_chip_power_draw capital_cost_per_gw`},
	{"the economies' own covariate is used instead", "industrial_power_price industrial_power_price_gap share_world_manufacturing_value_added share_world_manufacturing_value_added_constant_price github_developers github_git_pushes_share github_accounts"},
	{"precision or scope of the count is not stated", "intelligent_computing_capacity intelligent_computing_capacity_hubs total_computing_capacity intelligent_computing_growth new_datacentre_idle_share"},
	{"relative sizes of single sites or fleets, no national total", `cluster_performance_growth cluster_cost_growth private_sector_cluster_growth known_cluster_compute frontier_datacentre_compute frontier_datacentre_power
		compute_stock_non_chinese_design compute_stock ai_cloud_regions countries_with_ai_cloud ai_cloud_regions_by_provider_hq ai_cloud_regions_hosted us_designed_share_of_cloud_accelerators`},
	{"a rule or licence whose effect a shock of the history carries", `diffusion_rule_country_cap diffusion_rule_countries_capped diffusion_rule_national_veu chips_licensed h20_revenue_share h200_fee h200_volume_cap
		draft_license_threshold_simple ai_exports_us_content_floor h200_first_batch_value countries_with_openai_api distillation_accounts_claimed restricted_model_launch_partners smuggling_case_value`},
	{"a range so wide that it narrows nothing", "smuggled_share_training_compute smuggled_share_inference_compute all_in_cost_per_h100e ai_chip_lag"},
	{"a fact of one month that no monthly series can show", "one_day_value_loss one_day_return market_cap_magnificent7"},
	{"a fixed product, while the series is the best or the average at each time", `price_at_mmlu42 price_drop_at_mmlu83 price_gpt35_level inference_price_decline price_decline_cumulative price_half_life_economy_tier price_half_life_mid_tier
		price_trend_r2_flagship_tier reasoning_price_premium price_cut_permanent open_model_price_discount_at_same_quality cost_for_same_performance_premium api_price_blended_3to1`},
	{"output price only; blends of input and output are used", "api_output_price"},
	{"its published ranges set the sigma of all ECI rows", "eci_score_with_ci"},
	{"no family of the model: closed models of the rest of the world are not told apart", "eci_best_to_date"},
	{"another scale of quality than ECI", `caisi_capability_elo_gap arena_elo_gap_us_minus_china arena_elo_gap_closed_minus_open artificial_analysis_index_v4 artificial_analysis_index
		artificial_analysis_ratio_china_to_us jailbreak_response_rate open_lag_private_benchmarks open_lag_public_benchmarks`},
	{"includes releases of 2026", "open_lag_median eci_frontier_growth frontier_record_interval open_lag_mean open_release_lag_to_closed_frontier china_lag_to_us"},
	{"counts models, accounts or people, not use", `models_scored_per_quarter notable_models_released prc_model_downloads_growth_since_r1 hf_users hf_models hf_downloads_ytd hf_unaffiliated_download_share hf_download_share
		share_of_chinese_releases_over_20b_by_licence share_of_us_releases_over_20b_by_licence share_of_all_time_downloads_small_models largest_open_model_params openrouter_models openrouter_providers
		openrouter_weekly_tokens organisations_using_any_open_model startups_on_chinese_open_models enterprises_using_three_plus_model_families open_token_share_despite_discount ai_firms`},
	{"a growth rate over years mostly before the run", `algorithmic_efficiency_halving_time training_compute_growth training_cost_growth price_performance_growth price_fall_fixed_performance chip_performance_growth
		hardware_cost_decline hardware_energy_efficiency_gain gpu_price_performance_doubling ml_gpu_price_performance_doubling`},
	{"a statement about labs that no series measures", "max_economic_training_run rd_share_of_frontier_lab_compute upgrade_within_provider new_model_uptake_one_month api_market_hhi average_enterprise_llm_spend"},
	{"a part of models' revenue, whose total is compared", "enterprise_llm_api_spend"},
	{"spending with hardware and devices of all kinds", "ai_spending_total ai_spending_infrastructure ai_spending_software ai_spending_services enterprise_genai_spend core_ai_industry ai_cloud_revenue ai_spending_models"},
	{"layers are drawn differently: its revenue from chips is below NVIDIA's own accounts", "ai_value_chain_revenue share_of_gross_profit gross_margin_by_layer gross_margin_ai_applications"},
	{"another definition of a user: share of all people, of firms, or of one service", `genai_users genai_penetration genai_adoption enterprise_ai_use anthropic_usage_index anthropic_usage_income_elasticity
		anthropic_top20_country_share deepseek_use_ratio_vs_other_regions`},
	{"filled by region in the source, or a group of countries that it does not list", "ai_users_share_working_age"},
	{"billing address, not use; quarters mix two bases", "nvidia_revenue_by_geography"},
	{"flows of talent have no series", `share_of_top2pct_ai_researchers_origin share_of_top2pct_ai_researchers_working share_of_top20pct_ai_researchers_working
		share_of_top20pct_ai_researchers_undergrad_origin ai_authors_inventors_per_100k ai_scholar_inflow_change`},
	{"a constant of the literature; the parameter's prior covers it", `price_elasticity_own_short_run price_elasticity_usage price_elasticity_api gpu_accounting_life gpu_economic_life gpu_annual_failure learning_rate_dram
		learning_rate_chip_pricing learning_rate_solar bass_p bass_q ai_productivity_gain price_premium_vs_tsmc hbm_lag hbm3_mass_production hbm_stacks_supplied tsmc_made_ascend_die_stock gallium_supply_share`},
	{"another industry's chain, for comparison in texts only", "iphone_2010_value_share ipad_2010_value_share iphone7_china_value_share"},
	{"one quarter or half-year of a figure whose partner is missing", "sme_sales_by_region_of_sale sme_sales_total sme_domestic_share sme_vendor_china_revenue_share sme_top5_vendor_sales sme_vendor_hq_share"},
}

// unusedReasons maps a quantity to its reason.
var unusedReasons = func() map[string]string {
	m := map[string]string{}
	for _, r := range unusedRules {
		for _, q := range strings.Fields(r.quantities) {
			if m[q] != "" {
				panic("two reasons for " + q)
			}
			m[q] = r.reason
		}
	}
	return m
}()

// covariateUse says where a covariate goes: a field of CountryData, or why nowhere.
var covariateUse = map[string]struct{ field, reason string }{
	"ai_users_share_working_age":     {"Adoption AdoptionFirstHalf", ""},
	"unga_ideal_point":               {"IdealPoint", ""},
	"diffusion_tier":                 {"Tier", ""},
	"electricity_capacity_gw":        {"PowerCapacity", ""},
	"electricity_generation_twh":     {"Generation", ""},
	"electricity_price_business":     {"PowerPrice", ""},
	"manufacturing_share_gdp":        {"Manufacturing", ""},
	"gdp_growth_real":                {"GDPGrowth", ""},
	"gdp_usd_bn":                     {"GDP", ""},
	"github_developers":              {"Developers", ""},
	"industrial_robot_stock":         {"RobotDensity", ""},
	"robot_density_manufacturing":    {"RobotDensity", ""},
	"openai_api_offered":             {"USModelAPI", ""},
	"anthropic_api_offered":          {"USModelAPI", ""},
	"member_eu27":                    {"EU27", ""},
	"member_nato":                    {"NATO", ""},
	"member_gcc":                     {"GCC", ""},
	"member_asean":                   {"ASEAN", ""},
	"member_oecd":                    {"OECD", ""},
	"us_treaty_ally":                 {"TreatyAlly", ""},
	"five_eyes":                      {"FiveEyes", ""},
	"bis_group_":                     {"", "country groups of July 2026: later than 2025"},
	"bis_treated_as_D5":              {"", "country groups of July 2026: later than 2025"},
	"manufacturing_value_added_usd":  {"", "share of GDP times GDP of 2025 is used, so that all economies count in dollars of one year"},
	"gdp_growth_nominal_usd_avg":     {"", "nominal: prices and exchange rates are in it"},
	"population_m":                   {"", "the table of economies has population; Taiwan's is copied there"},
	"member_":                        {"", "no mechanism asks for this membership"},
	"us_mnna":                        {"", "UN votes and treaty allies carry alignment"},
	"us_rio_treaty":                  {"", "weak commitment in practice; UN votes carry alignment"},
	"bri_signatory":                  {"", "94 of 152 entries are unverified"},
	"github_developers_world_share":  {"", "derived from github_developers"},
	"industrial_robot_installations": {"", "stocks are used"},
}
